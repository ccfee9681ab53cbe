import {SearchIcon} from '@sanity/icons/Search'
import {Flex, Stack, Text} from '@sanity/ui'
import {useEffect, useRef, useState, type KeyboardEvent} from 'react'
import {useTranslation, type DocumentInspector, type DocumentInspectorProps} from 'sanity'
import {useDocumentPane} from 'sanity/structure'

import {TEXTS} from '../../../schemas/index.ts'
import {useOpenInForm} from '../quotations/use-open-in-form.ts'
import {EmptyState} from '../structure/empty-state.tsx'
import {InspectorFrame} from '../structure/inspector-frame.tsx'
import {SmallButton} from '../structure/small-button.tsx'
import {SuggestionCard} from './suggestion-card.tsx'
import type {OpenQuotation} from '../../quotations/index.ts'
import {suggested, type Decision} from './suggestions.ts'
import {useSuggestions} from './use-suggestions.ts'

/** The name by which the view is opened. */
export const suggestionsInspectorName = 'newsdesk-suggestions'

/** Offers the quotations that are found in the open article, one by one, to accept, change or refuse. */
export const suggestionsInspector: DocumentInspector = {
  name: suggestionsInspectorName,
  component: Suggestions,
  useMenuItem: () => {
    const {t} = useTranslation(TEXTS)
    return {icon: SearchIcon, title: t('suggestions.title'), showAsAction: true}
  },
}

function Suggestions({onClose}: DocumentInspectorProps) {
  const {t} = useTranslation(TEXTS)
  const {formState} = useDocumentPane()
  const suggestions = useSuggestions()
  const {open, sources, canUndo, isKnown} = suggestions
  const showInForm = useOpenInForm()
  const list = useRef<HTMLDivElement>(null)
  const [position, setPosition] = useState(0)
  const [isChanging, setIsChanging] = useState(false)
  const [said, setSaid] = useState('')
  const at = Math.min(position, open.length - 1)
  const current = open[at]
  const currentId = current?.id
  const isReadOnly = formState?.readOnly === true
  useEffect(() => {
    if (isChanging) return undefined
    const focus = () => {
      const cards = list.current?.querySelectorAll<HTMLElement>('[data-suggestion]') ?? []
      const card = [...cards].find(({dataset}) => dataset['suggestion'] === currentId)
      ;(card ?? list.current)?.focus()
    }
    focus()
    // The form takes the focus a moment after it has opened, or the button does that was clicked.
    const again = setTimeout(() => {
      if (!isTyping(document.activeElement)) focus()
    }, 300)
    return () => clearTimeout(again)
  }, [currentId, isChanging])

  const decided = (what: 'accepted' | 'refused', {found}: OpenQuotation) => {
    setIsChanging(false)
    setPosition(at)
    const left = t('suggestions.left', {count: open.length - 1})
    setSaid(`${t(`suggestions.${what}`, {words: found.words})} ${left}`)
  }
  const take = (one: OpenQuotation, decision: Decision = suggested(one.found)) => {
    if (isReadOnly) return
    if (!decision.name.trim()) return setIsChanging(true)
    decided('accepted', one)
    void suggestions.accept(one, decision)
  }
  const drop = (one: OpenQuotation) => {
    if (isReadOnly) return
    decided('refused', one)
    suggestions.refuse(one)
  }
  const back = () => {
    setSaid(t('suggestions.undone'))
    setIsChanging(false)
    void suggestions.undo()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'z' && (event.ctrlKey || event.metaKey) && !isChanging) back()
    else if (isChanging || !current || event.ctrlKey || event.metaKey || event.altKey) return
    else if (event.key === 'ArrowDown') setPosition(Math.min(at + 1, open.length - 1))
    else if (event.key === 'ArrowUp') setPosition(Math.max(at - 1, 0))
    else if (!isOnCard(event)) return
    else if (event.key === 'Enter') take(current)
    else if (event.key === 'Delete' || event.key === 'Backspace') drop(current)
    else if (event.key === 'F2') setIsChanging(true)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <InspectorFrame
      testId="suggestions"
      title={t('suggestions.title')}
      closeLabel={t('suggestions.close')}
      onClose={onClose}
    >
      <Stack gap={3}>
        <Flex align="center" gap={2} justify="space-between">
          <Text muted size={1}>
            {open.length > 0 && t('suggestions.left', {count: open.length})}
          </Text>
          {canUndo && <SmallButton mode="bleed" text={t('suggestions.undo')} onClick={back} />}
        </Flex>
        <div aria-live="polite" style={hidden}>
          {said}
        </div>
        <div
          ref={list}
          role="list"
          tabIndex={-1}
          aria-label={t('suggestions.title')}
          style={{outline: 'none'}}
          onKeyDown={onKeyDown}
        >
          {open.length === 0 && (
            <EmptyState
              title={t(canUndo ? 'suggestions.done' : 'suggestions.none')}
              help={t(canUndo ? 'suggestions.done.help' : 'suggestions.none.help')}
            />
          )}
          <Stack gap={2}>
            {open.map((one, index) => (
              <SuggestionCard
                key={one.id}
                open={one}
                sources={sources}
                isKnown={isKnown}
                isCurrent={index === at}
                isChanging={index === at && isChanging}
                isReadOnly={isReadOnly}
                onSelect={() => setPosition(index)}
                onAccept={(decision) => take(one, decision)}
                onChange={() => setIsChanging(true)}
                onCancel={() => setIsChanging(false)}
                onRefuse={() => drop(one)}
                onShow={() =>
                  showInForm([
                    'sections',
                    {_key: one.found.section},
                    'body',
                    {_key: one.found.block},
                  ])
                }
              />
            ))}
          </Stack>
        </div>
        {open.length > 0 && (
          <Text muted size={0}>
            {t('suggestions.keys')}
          </Text>
        )}
      </Stack>
    </InspectorFrame>
  )
}

function isOnCard({target}: KeyboardEvent): boolean {
  return target instanceof HTMLElement && target.dataset['testid'] === 'suggestion'
}

function isTyping(element: Element | null): boolean {
  return element?.matches('input, textarea, [contenteditable=true]') === true
}

/** Read out, but not shown. */
const hidden = {
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
} as const
