import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {engines, type Engine} from './engines.ts'
import {refusal} from './refusal.ts'

describe.each(engines)('project %s', (_name, start) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await start()
  })
  afterAll(() => engine.close())

  test('01 who I am, and that the log names me', async () => {
    const me = await engine.client.users.getById('me')
    expect(me).toMatchObject({id: expect.any(String), name: expect.any(String)})
    const {transactionId} = await engine.client.delete('nothing')
    expect(transactionId).toMatch(/./)
    await engine.client.create({_id: 'p01', _type: 'note'})
    const line = await engine.client.request<string>({
      url: '/data/history/production/transactions/p01',
    })
    expect(JSON.parse(line)).toMatchObject({author: me.id})
  })

  test('02 a user by id, and one that does not exist', async () => {
    const {id} = await engine.client.users.getById('me')
    expect(await engine.client.users.getById(id)).toMatchObject({id})
    expect((await refusal(engine.client.users.getById('nobody'))).statusCode).toBe(404)
  })

  test('03 without a token nobody is logged in', async () => {
    const anonymous = engine.client.withConfig({token: undefined})
    expect((await refusal(anonymous.users.getById('me'))).statusCode).toBe(401)
  })

  test('04 the project, alone and in the list', async () => {
    const {projectId = ''} = engine.client.config()
    const project = await engine.client.projects.getById(projectId)
    expect(project).toMatchObject({id: projectId})
    const list = await engine.client.projects.list()
    expect(list.map(({id}) => id)).toContain(projectId)
    expect((await refusal(engine.client.projects.getById('another'))).statusCode).toBe(404)
  })

  test('05 every document may be read and changed', async () => {
    const {projectId} = engine.client.config()
    const url = `/projects/${projectId}/datasets/production/acl`
    const rules = await engine.client.request<{filter: string; permissions: string[]}[]>({url})
    const [rule] = rules
    expect(rule?.permissions).toEqual(expect.arrayContaining(['read', 'create', 'update']))
    const ids = ['a', 'drafts.a', 'versions.r.a', '_.releases.r']
    await engine.client.mutate(ids.map((_id) => ({create: {_id, _type: 'acl'}})))
    const raw = {perspective: 'raw'} as const
    const query = `count(*[_type == "acl" && (${rule?.filter})])`
    expect(await engine.client.fetch(query, {}, raw)).toBe(ids.length)
  })

  test('06 features, ping', async () => {
    expect(await engine.client.request({url: '/features'})).toEqual(expect.any(Array))
    expect(await engine.client.request({url: '/data/ping/production'})).toBeDefined()
    expect((await refusal(engine.client.request({url: '/data/ping/nowhere'}))).statusCode).toBe(404)
  })
})
