import {Stack} from '@sanity/ui'
import {definePlugin, getPublishedId, type InputProps} from 'sanity'

import {PublicAddress} from './public-address.tsx'

/** Shows above the form of an article where readers find it, once it is published. `site`: the address of the site. */
export const publicAddress = definePlugin<string>((site) => ({
  name: 'newsdesk-public-address',
  form: {components: {input: (props) => <WithAddress input={props} site={site} />}},
}))

function WithAddress({input, site}: {input: InputProps; site: string}) {
  const id = articleIn(input)
  if (id === undefined) return input.renderDefault(input)
  return (
    <Stack gap={4}>
      <PublicAddress id={id} site={site} />
      {input.renderDefault(input)}
    </Stack>
  )
}

/** Returns the published id of the article that an input holds as a whole. */
function articleIn({path, schemaType, value}: InputProps): string | undefined {
  const {_id: id} = (value ?? {}) as {_id?: string}
  return path.length === 0 && schemaType.name === 'article' && id !== undefined
    ? getPublishedId(id)
    : undefined
}
