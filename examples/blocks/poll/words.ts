/** The English words of the poll. */
export const english = {
  'type.poll': 'Poll',
  'type.poll.description': 'The result of a poll: a question and the share of each answer.',
  'field.poll.question': 'Question',
  'field.poll.answers': 'Answers',
  'field.poll.source': 'Source',
  'field.poll.source.description': 'Who asked, when, and how many people.',
} as const
