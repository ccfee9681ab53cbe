import {topicSlug} from '../../src/content/topic.ts'
import {message, type Verdict} from './message.ts'

/** Every topic gets a page of its own, so two topics of an article must not share one address. */
export function distinctTopics(topics: string[] | undefined): Verdict {
  const seen = new Map<string, string>()
  for (const topic of topics ?? []) {
    const address = topicSlug(topic)
    const twin = seen.get(address)
    if (twin !== undefined) {
      return message(
        `„${twin}“ und „${topic}“ sind dasselbe Thema. Bitte eines entfernen.`,
        `"${twin}" and "${topic}" are the same topic. Please remove one.`,
      )
    }
    seen.set(address, topic)
  }
  return true
}
