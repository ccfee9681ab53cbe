import {CheckmarkIcon} from '@sanity/icons/Checkmark'
import {CopyIcon} from '@sanity/icons/Copy'
import {useToast} from '@sanity/ui/toast'
import {useEffect, useState} from 'react'
import {useTranslation} from 'sanity'

import {TEXTS} from '../../../schemas/index.ts'
import {SmallButton} from '../structure/small-button.tsx'

/** How long the button says that it has copied, in milliseconds. */
const moment = 2_000

/** A button that copies an address, and says so for a moment. */
export function CopyButton({text}: {text: string}) {
  const {t} = useTranslation(TEXTS)
  const {push} = useToast()
  const [isCopied, setIsCopied] = useState(false)
  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setIsCopied(false), moment)
    return () => clearTimeout(timer)
  }, [isCopied])
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setIsCopied(true),
      // The browser may forbid it, or the window may have lost the focus.
      () => push({status: 'warning', title: t('address.not-copied'), description: text}),
    )
  }
  return (
    <SmallButton
      icon={isCopied ? CheckmarkIcon : CopyIcon}
      mode="bleed"
      text={isCopied ? t('address.copied') : t('address.copy')}
      onClick={copy}
    />
  )
}
