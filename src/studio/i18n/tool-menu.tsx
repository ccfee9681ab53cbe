import {TranslateIcon} from '@sanity/icons/Translate'
import {Flex} from '@sanity/ui'
import {useLocale, useTranslation, type ToolMenuProps} from 'sanity'

import {TEXTS} from '../../../schemas/index.ts'
import {SmallButton} from '../structure/small-button.tsx'
import {deskGerman} from './desk-german.ts'

/**
 * The menu of tools, each with its title in the language of the Studio, and a button for every other language: Studio
 * knows several languages, but its own menu to choose one is switched off.
 */
export function ToolMenu(props: ToolMenuProps) {
  const {t} = useTranslation(TEXTS)
  const tools = props.tools.map((tool) => {
    const key = `tool.${tool.name}`
    return key in deskGerman ? {...tool, title: t(key)} : tool
  })
  const isSidebar = props.context === 'sidebar'
  return (
    <Flex
      align={isSidebar ? 'stretch' : 'center'}
      direction={isSidebar ? 'column' : 'row'}
      gap={isSidebar ? 4 : 2}
    >
      {props.renderDefault({...props, tools})}
      <OtherLanguages />
    </Flex>
  )
}

function OtherLanguages() {
  const {locales, currentLocale, changeLocale} = useLocale()
  const others = locales.filter(({id}) => id !== currentLocale.id)
  return others.map(({id, title}) => (
    <SmallButton
      key={id}
      data-testid={`language-${id}`}
      icon={TranslateIcon}
      justify="flex-start"
      lang={id}
      mode="bleed"
      text={title}
      onClick={() => void changeLocale(id)}
    />
  ))
}
