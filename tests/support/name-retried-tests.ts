import type {Reporter, TestCase} from 'vitest/node'

/** Lists the tests that passed only on a retry, because they will fail elsewhere. */
export default class NameRetriedTests implements Reporter {
  readonly #retried: string[] = []

  onTestCaseResult(test: TestCase): void {
    const tries = 1 + (test.diagnostic()?.retryCount ?? 0)
    if (tries > 1 && test.ok())
      this.#retried.push(`${test.module.relativeModuleId} > ${test.fullName} (try ${tries})`)
  }

  onTestRunEnd(): void {
    if (this.#retried.length === 0) return
    console.log(`\nPassed only at a further try:\n  ${this.#retried.join('\n  ')}\n`)
  }
}
