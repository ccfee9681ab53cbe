import type {BlockContent} from 'mdast'
import {checkEmbed, embedShape, type CheckedEmbed} from '../check/check-embed.ts'
import {notePicture} from '../check/note-blocks.ts'
import {fieldAt} from '../check/place.ts'
import {embedLabel} from '../embed-label.ts'
import {fieldText} from '../formats/field-text.ts'
import {renderEmbedCard} from '../html/embed-card.ts'
import {plainField} from '../html/field.ts'
import {linkedEmbed} from '../linked-data/embed.ts'
import {textNodes} from '../markdown/inline-nodes.ts'
import {pictureNodes} from '../markdown/picture-nodes.ts'
import type {Context} from '../options.ts'
import type {BlockType} from './block-type.ts'
import {pictureText} from './picture.ts'

/** A card that leads to a video, a post, a map or a page of another house. */
export const embedBlock: BlockType = {
  shape: embedShape,
  check: (block, place, report) => {
    const card = checkEmbed(block, place, report)
    return {
      html: (context) => renderEmbedCard(card, context),
      markdown: (context) => cardNodes(card, context),
      text: (lang) => cardText(card, lang),
      quotations: [],
      linkedData: (context) => linkedEmbed(card, context),
      noteUnmetRules: (note) => {
        if (card.embed === undefined) note('missing-address', fieldAt(place, 'url'))
        if (card.image !== undefined) notePicture(card.image, note)
      },
    }
  },
  style: `.embed > a {
  display: block;
  overflow: hidden;
  border: 1px solid var(--rule);
  border-radius: 4px;
  background: var(--tint);
  color: var(--ink);
  font: 0.95rem/1.4 var(--sans);
  text-decoration: none;
}
.embed > a > :is(span, strong) {
  display: block;
  margin: 0 1rem;
}
.embed > a > :last-child {
  margin-bottom: 0.9rem;
}
.embed > a > span {
  padding-top: 0.8rem;
  color: var(--soft);
  font-size: 0.8rem;
}
.embed > a > span::after {
  content: ' ↗' / '';
}
.embed > a:hover strong {
  text-decoration: underline;
}
.embed img {
  aspect-ratio: 16 / 9;
  object-fit: cover;
}
`,
}

function cardNodes({embed, title, image}: CheckedEmbed, context: Context): BlockContent[] {
  const words = plainField(title, context)
  const label = embed === undefined ? '' : embedLabel(embed, context.lang)
  const name = [words, label].filter((part) => part !== '').join(' – ')
  const children = textNodes(name)
  return [
    ...(image === undefined ? [] : pictureNodes(image, context)),
    ...(name === ''
      ? []
      : [
          {
            type: 'paragraph' as const,
            children:
              embed === undefined ? children : [{type: 'link' as const, url: embed.url, children}],
          },
        ]),
  ]
}

function cardText({embed, title, image}: CheckedEmbed, lang: string): string {
  const target = embed === undefined ? '' : `${embedLabel(embed, lang)}: ${embed.url}`
  return [fieldText(title, lang), target, image === undefined ? '' : pictureText(image, lang)]
    .filter((line) => line !== '')
    .join('\n')
}
