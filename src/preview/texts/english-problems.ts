import type {germanProblems} from './german-problems.ts'

const named = (words: string) => (name: string | undefined) =>
  name === undefined ? `${words}.` : `${words}: ${name}`

/** The problems of an article, in editors' words. */
export const englishProblems: typeof germanProblems = {
  'unknown-type': named('The page does not know this piece'),
  'unknown-style': named('The page does not know this paragraph style'),
  'unknown-list': named('The page does not know this kind of list'),
  'unknown-mark': named('This mark has been lost. Please set it again'),
  'invalid-block': named('There is no readable paragraph here'),
  'invalid-span': named('There is no readable text here'),
  'invalid-mark': named('The marks of these words cannot be read'),
  'invalid-text': named('There is no text in this field'),
  'invalid-date': named('This date cannot be read'),
  'invalid-level': named('Lists have no such level'),
  'invalid-definition': named('An annotation of this paragraph cannot be read'),
  'invalid-character': () => 'There are characters here that no page can show.',
  'invalid-day': named('This day cannot be read'),
  'future-update': named('The update lies in the future and is not shown until then'),
  'invalid-language': named('There is no such language. That of the site counts'),
  'overlapping-links': () => 'Several links lie on these words. The first one counts.',
  'lost-text': named('There is text here that the page cannot show'),
  'unshown-text': named('The page does not show this text'),
  'too-large': named('This paragraph is too large'),
  'unsafe-link': named('This link leads nowhere and is left out'),
  'local-link': named('This link leads to this machine or its own network and is left out'),
  'missing-title': () => 'The title is missing.',
  'missing-lead': () => 'The lead is missing.',
  'missing-slug': () => 'The slug is missing, or is none.',
  'missing-date': () => 'The moment of publication is missing.',
  'missing-sections': () => 'The text is missing.',
  'missing-heading': () => 'This section needs a heading.',
  'missing-body': () => 'This section has no text.',
  'missing-alt': () => 'The image has no alternative text: what does it show?',
  'missing-file': () => 'The file is missing here.',
  'unplayable-file': () => 'Browsers do not play this file. The page leaves it out.',
  'missing-recording-title': () => 'The recording has no title.',
  'missing-caption': () => 'The recording has no caption.',
  'missing-credit': () => 'The recording has no credit: who made it?',
  'missing-transcript': () => 'The recording has no transcript for everyone who cannot hear.',
  'missing-source': () =>
    'This quotation has no source, or the source does not exist in this view.',
  'missing-words': () => 'A quotation without words. The page does not show it.',
  'missing-address': () => 'The address of the embedded thing is missing.',
  'missing-box-title': () => 'The infobox needs a title.',
  'empty-block': () => 'Nothing has been entered here yet.',
  'unpublished-target': () =>
    'The target of this link is not published. The words stand without a link.',
  'missing-author': () => 'An author does not exist in this view.',
  'missing-agency': () => 'An agency does not exist in this view.',
  'long-title': (name?: string) =>
    `The title has ${name} characters. Beyond 80 it is often cut off.`,
  'too-long-title': (name?: string) => `The title has ${name} characters, 110 are allowed.`,
  'early-update': () => 'The update lies before the publication.',
  unreadable: () => 'This document cannot be read.',
}
