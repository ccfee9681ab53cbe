import {type Fields, fieldsOf} from '../content/unknown-value.ts'

const parts = ['name', 'schema', 'render', 'english'] as const
const ofSchema = ['name', 'title', 'description', 'icon', 'fields', 'preview'] as const
const ofRender = ['shape', 'check'] as const

/** Reports what a block type of one's own lacks, each with its key, for configurations that no compiler has read. */
export function checkBlock(
  value: unknown,
  at: string,
  report: (at: string, fault: string) => void,
  taken: ReadonlySet<string>,
): void {
  const block = fieldsOf(value)
  const lacking = (object: Fields, names: readonly string[], inside: string, remedy: string) => {
    const missing = names.filter((name) => object[name] === undefined)
    for (const name of missing) report(inside + name, `is missing. ${remedy}`)
    return missing.length > 0
  }
  if (lacking(block, parts, `${at}.`, 'Make the block with defineBlock.')) return
  const {name} = block
  const schema = fieldsOf(block['schema'])
  if (typeof name !== 'string' || !/^[a-z]\w*$/i.test(name)) {
    report(`${at}.name`, 'is not a name: letters, digits and _, beginning with a letter.')
    return
  }
  if (taken.has(name)) report(`${at}.name`, `is "${name}", a type that newsdesk has already.`)
  lacking(schema, ofSchema, `${at}.schema.`, 'Editors need it in the form and the insert menu.')
  lacking(
    fieldsOf(block['render']),
    ofRender,
    `${at}.render.`,
    'The interface BlockType explains it.',
  )
  if (schema['name'] !== undefined && schema['name'] !== name) {
    report(`${at}.schema.name`, `is not "${name}", the name of the block.`)
  }
  lacking(
    fieldsOf(block['english']),
    keysOf(name, schema),
    `${at}.english.`,
    'Editors who work in English read it.',
  )
}

/** Returns the keys of the words that editors read, as `src/studio/i18n/schema-texts.ts` forms them. */
function keysOf(name: string, {fields}: Fields): string[] {
  const list: readonly unknown[] = Array.isArray(fields) ? fields : []
  return [
    `type.${name}`,
    `type.${name}.description`,
    ...list.map(fieldsOf).flatMap(({name: field, description}) => {
      const key = `field.${name}.${String(field)}`
      return description === undefined ? [key] : [key, `${key}.description`]
    }),
  ]
}
