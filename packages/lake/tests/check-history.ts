import type {SanityClient} from '@sanity/client'
import {applyPatch} from 'mendoza'
import {expect} from 'vitest'

/** The content of an account. The sum of all accounts is always 0, and every change leaves its token in the entries. */
export interface Account extends Record<string, unknown> {
  readonly _rev: string
  readonly sum: number
  readonly entries: readonly string[]
}

interface Transaction {
  readonly id: string
  readonly documentIDs: readonly string[]
  readonly effects: Readonly<
    Record<string, {readonly apply: unknown[]; readonly revert: unknown[]}>
  >
}

/**
 * Checks the history of accounts against what writers were told: `done` has the transaction of every token that was
 * acknowledged. Each is in the log once and in the entries for good, no other is; each change begins with the state that
 * the one before it left.
 */
export async function checkHistory(
  client: SanityClient,
  accounts: readonly string[],
  done: ReadonlyMap<string, string>,
): Promise<void> {
  const transactions = await transactionsOf(client, accounts)
  const ids = transactions.map(({id}) => id)
  expect(new Set(ids).size).toBe(ids.length)
  // The first transaction created the accounts.
  expect(new Set(ids.slice(1))).toEqual(new Set(done.values()))

  const states = new Map<string, Account | null>(accounts.map((id) => [id, null]))
  const tokens = new Map([...done].map(([token, id]) => [id, token]))
  for (const {id, effects} of transactions) {
    for (const [account, {apply, revert}] of Object.entries(effects)) {
      const before = states.get(account) ?? null
      const after = applyPatch(before, apply) as Account
      // Reverting the effects gives the previous state exactly: no other change lies between the two.
      expect(applyPatch(after, revert)).toEqual(before)
      const lost = (before?.entries ?? []).filter((entry) => !after.entries.includes(entry))
      expect(lost).toEqual([])
      states.set(account, after)
    }
    const token = tokens.get(id)
    const written = [...states.values()].flatMap((state) => state?.entries ?? [])
    if (token !== undefined) expect(written).toContain(token)
    expect([...states.values()].reduce((total, state) => total + (state?.sum ?? 0), 0)).toBe(0)
  }

  for (const [account, state] of states) {
    const {_rev, ...content} = (await client.getDocument<Account>(account)) ?? {}
    expect(content).toEqual(state)
    expect(_rev).toBe(transactions.findLast(({documentIDs}) => documentIDs.includes(account))?.id)
  }
  const entries = [...states.values()].flatMap((state) => state?.entries ?? [])
  expect(entries.toSorted()).toEqual([...done.keys()].toSorted())
}

async function transactionsOf(
  client: SanityClient,
  ids: readonly string[],
): Promise<Transaction[]> {
  const {dataset} = client.config()
  const url = `/data/history/${dataset}/transactions/${ids.join(',')}`
  const query = {effectFormat: 'mendoza', limit: '100000'}
  const lines = (await client.request<string>({url, query})).trim().split('\n')
  return lines.map((line) => JSON.parse(line) as Transaction)
}
