import {askLake, type Asking} from './ask-lake.ts'
import {common, defineCommand, UsageError} from './command.ts'

interface Robot {
  readonly id: string
  readonly label: string
  readonly memberships: readonly {readonly roleNames: readonly string[]}[]
  readonly token?: string
}

export const token = defineCommand({
  usage: 'token [create <label>|delete <id>|list]',
  summary: "print the lake's token, or make, delete and list tokens with a role",
  options: {
    data: common.data,
    role: {
      type: 'string',
      value: 'ROLE',
      help: 'of the new token: viewer, contributor, editor (default), developer,\ndeploy-studio, administrator',
    },
  },
  takesWords: true,
  run: async ({values, positionals}) => {
    const [change, word, ...more] = positionals
    await askLake(values.data, async ({lake, ask}) => {
      const robots = `/access/project/${lake.projectId}/robots`
      if (change === undefined) console.log(lake.token)
      else if (change === 'list' && word === undefined) await list(robots, ask)
      else if (change === 'create' && word !== undefined && more.length === 0) {
        const memberships = [{roleNames: [values.role ?? 'editor']}]
        const robot = await ask<Robot>(robots, 'POST', {label: word, memberships})
        console.log(robot.token)
      } else if (change === 'delete' && word !== undefined && more.length === 0) {
        await ask(`${robots}/${encodeURIComponent(word)}`, 'DELETE')
        console.log(`Deleted ${word}`)
      } else
        throw new UsageError(
          'token takes nothing, "list", "create" and a label, or "delete" and an id',
        )
    })
  },
})

async function list(robots: string, ask: Asking['ask']): Promise<void> {
  const {data} = await ask<{data: Robot[]}>(robots)
  for (const {id, label, memberships} of data) {
    console.log(`${id}  ${memberships[0]?.roleNames.join() ?? ''}  ${label}`)
  }
}
