import {Autocomplete} from '@sanity/ui/autocomplete'
import {Card, Flex, Stack, Text} from '@sanity/ui'
import {useId, useState} from 'react'
import {useTranslation} from 'sanity'

import {TEXTS} from '../../../schemas/index.ts'
import {SmallButton} from '../structure/small-button.tsx'
import {namesakes, type Candidate} from './candidates.ts'

/** How many namesakes are offered beside the search, and how many candidates a search shows. */
const offered = 3
const listed = 50

/** Chooses the document that takes the place of another one. Namesakes are one click away. */
export function TargetInput({
  label,
  title,
  candidates,
  chosen,
  disabled,
  onChoose,
}: {
  label: string
  /** The title of the document that goes. */
  title: string
  candidates: readonly Candidate[]
  chosen?: Candidate
  disabled: boolean
  onChoose: (id: string | undefined) => void
}) {
  const {t} = useTranslation(TEXTS)
  const id = useId()
  const alike = namesakes(title, candidates).slice(0, offered)
  const [query, setQuery] = useState('')
  const found = [...new Set([...alike, ...candidates])].filter((each) => matches(each, query))
  return (
    <Stack gap={3}>
      <Text as="label" htmlFor={id} size={1} weight="medium">
        {label}
      </Text>
      <Autocomplete
        id={id}
        data-testid="merge-target"
        disabled={disabled}
        fontSize={1}
        filterOption={() => true}
        openButton
        openOnFocus
        options={found.slice(0, listed).map((candidate) => ({value: candidate.id, candidate}))}
        placeholder={t('merging.target.placeholder')}
        renderOption={({candidate}) => (
          <Card as="button" type="button" padding={3} radius={2}>
            <CandidateText candidate={candidate} />
          </Card>
        )}
        renderValue={(value) => candidates.find((each) => each.id === value)?.title ?? ''}
        popover={{constrainSize: true}}
        value={chosen?.id}
        onChange={(value) => onChoose(value || undefined)}
        onQueryChange={(typed) => setQuery(typed ?? '')}
      />
      {!chosen && !disabled && alike.length > 0 && (
        <Flex align="center" gap={2} wrap="wrap" data-testid="namesakes">
          <Text muted size={1}>
            {t('merging.namesakes')}
          </Text>
          {alike.map((candidate) => (
            <SmallButton
              key={candidate.id}
              mode="ghost"
              text={candidate.title}
              onClick={() => onChoose(candidate.id)}
            />
          ))}
        </Flex>
      )}
    </Stack>
  )
}

function CandidateText({candidate}: {candidate: Candidate}) {
  const {t} = useTranslation(TEXTS)
  const {title, kind, description, isPublished} = candidate
  const about = [
    kind && t(`option.source.kind.${kind}`),
    description,
    !isPublished && t('merging.target.unpublished'),
  ]
  return (
    <Stack gap={2}>
      <Text size={1} weight="medium">
        {title}
      </Text>
      <Text muted size={1} textOverflow="ellipsis">
        {about.filter(Boolean).join(' · ')}
      </Text>
    </Stack>
  )
}

function matches({title, description = ''}: Candidate, query: string): boolean {
  const text = `${title} ${description}`.toLowerCase()
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
