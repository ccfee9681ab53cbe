import type {PageConfig} from '../../page-config.ts'
import type {Texts} from '../../texts/words.ts'
import {element} from './element.ts'

/** The control that switches the perspective. */
interface PerspectiveSwitch {
  readonly element: HTMLElement
  readonly show: (perspective: string) => void
}

/** Creates a list of the views of an article: draft, published, and each release. */
export function createPerspectiveSwitch(
  {releases}: PageConfig,
  texts: Texts,
  setPerspective: (perspective: string) => void,
): PerspectiveSwitch {
  const select = element(
    'select',
    {'aria-label': texts.show},
    element('option', {value: 'drafts'}, texts.perspectives.drafts),
    element('option', {value: 'published'}, texts.perspectives.published),
  )
  if (releases.length > 0) {
    const options = releases.map(({name, title, hasArticle}) =>
      element('option', {value: name}, hasArticle ? title : `${title} (${texts.notInRelease})`),
    )
    select.append(element('optgroup', {label: texts.inRelease}, ...options))
  }
  select.addEventListener('change', () => setPerspective(select.value))
  return {
    element: element('label', {class: 'view'}, select),
    show: (perspective) => {
      select.value = perspective
      if (select.value === perspective) return
      // The Studio can stack several perspectives.
      select.append(element('option', {value: perspective}, perspective))
      select.value = perspective
    },
  }
}
