/**
 * Runs in the page of every Studio, before its own scripts: a change that makes a document is sent again until the lake
 * answers. Studio repeats all others itself, but takes the failure of one that makes a document for that document's end, and
 * drops what was typed with it (`handleDocumentDeleted` in `@sanity/mutator`). The lake carries a transaction out once, so
 * one that it has already is done. While the lake answers that it cannot, such as for want of space, the event
 * `content-lake-refused` tells the page of how many changes it does so, as `detail`.
 *
 * Only its own text reaches the page: it uses nothing from outside.
 */
export function keepFirstCommits(): void {
  interface Commit {
    readonly transactionId?: string
    readonly actions?: readonly {
      readonly actionType?: string
      readonly patch?: {readonly unset?: readonly string[]}
    }[]
    readonly mutations?: readonly object[]
  }

  const changes = /\/data\/(?:actions|mutate)\//
  // Studio unsets this field when it only wants a draft to be made of a published document.
  const guard = '_empty_action_guard_pseudo_field_'
  const longestWait = 2_000
  let refused = 0

  const send = window.fetch.bind(window)
  window.fetch = (input, init) => {
    const transactionId = input instanceof Request ? undefined : firstCommitOf(input, init)
    return transactionId === undefined || input instanceof Request
      ? send(input, init)
      : sendUntilAnswered(transactionId, input, init)
  }

  /** The id of the transaction, if a request is a change that makes a document and may be sent again. */
  function firstCommitOf(input: string | URL, init?: RequestInit): string | undefined {
    if (typeof init?.body !== 'string') return undefined
    if (!changes.test(String(input))) return undefined
    try {
      return readFirstCommit(init.body)
    } catch {
      // It is the lake that says what is wrong with it.
      return undefined
    }
  }

  function readFirstCommit(body: string): string | undefined {
    const {transactionId, actions = [], mutations = []} = JSON.parse(body) as Commit
    const [first, ...others] = actions
    const makes =
      first?.actionType?.endsWith('.create') === true ||
      (others.length === 0 && first?.patch?.unset?.[0] === guard) ||
      mutations.some((mutation) => 'create' in mutation || 'createIfNotExists' in mutation)
    return makes ? transactionId : undefined
  }

  async function sendUntilAnswered(
    transactionId: string,
    input: string | URL,
    init?: RequestInit,
  ): Promise<Response> {
    let isRefused = false
    const tell = (isNow: boolean) => {
      if (isNow === isRefused) return
      isRefused = isNow
      refused += isNow ? 1 : -1
      dispatchEvent(new CustomEvent('content-lake-refused', {detail: refused}))
    }
    try {
      for (let wait = 100; ; wait = Math.min(longestWait, 2 * wait)) {
        const response = await sendIfThere(input, init)
        if (response && wait > 100 && (await isDone(response))) {
          return Response.json({transactionId, results: []})
        }
        if (response && response.status < 500) return response
        tell(response !== undefined)
        await new Promise((resolve) => setTimeout(resolve, wait + Math.random() * 100))
      }
    } finally {
      tell(false)
    }
  }

  async function sendIfThere(
    input: string | URL,
    init?: RequestInit,
  ): Promise<Response | undefined> {
    try {
      return await send(input, init)
    } catch (error) {
      init?.signal?.throwIfAborted()
      if (error instanceof TypeError) return undefined
      throw error
    }
  }

  async function isDone(response: Response): Promise<boolean> {
    if (response.status !== 409) return false
    return (await response.clone().text()).includes('"transactionAlreadyExistsError"')
  }
}
