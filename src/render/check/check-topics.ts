import {topicName, topicSlug} from '../../content/topic.ts'
import {checkCharacters} from './field.ts'
import type {Place} from './place.ts'
import {memberAt} from './place.ts'
import type {Report} from './report.ts'

/**
 * Returns the topics of an article as pages show them, each once. Spellings with the same address
 * are one topic, shown by the first of them.
 */
export function checkTopics(value: unknown, place: Place, report: Report): string[] {
  if (!Array.isArray(value)) return []
  const topics: string[] = []
  const taken = new Set<string>()
  for (let index = 0; index < value.length; index++) {
    const topic: unknown = value[index]
    if (typeof topic !== 'string') continue
    const name = topicName(checkCharacters(topic, memberAt(place, topic, index), report))
    const key = topicSlug(name) || name
    if (name !== '' && !taken.has(key)) topics.push(name)
    taken.add(key)
  }
  return topics
}
