import {compact} from './compact.ts'

/** The head of an author's page: a portrait beside the words. */
export const authorStyle = compact(`.person {
  display: flex;
  flex-wrap: wrap;
  align-items: flex-start;
  gap: 1.2rem clamp(1.4rem, 3vw, 2.4rem);
}
.person > div {
  flex: 1 1 18rem;
}
.person .kicker {
  margin: 0.45rem 0 0;
}
.person .biography {
  max-width: var(--measure);
  margin: 0.8rem 0 0;
  white-space: pre-line;
}
.portrait {
  width: 10rem;
  margin: 0;
}
.portrait figcaption {
  margin-top: 0.4rem;
  color: var(--soft);
  font: 0.75rem/1.4 var(--sans);
}
.portrait img {
  aspect-ratio: 1;
  object-fit: cover;
  border-radius: 2px;
}
`)
