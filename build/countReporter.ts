// Counts tests the strict way, into the file ALONGSIDE_COUNT names: whatever did not simply pass has failed.
import { writeFileSync } from 'node:fs'
import type { Reporter, SerializedError, TestCase, TestModule } from 'vitest/node'

export class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const tests = modules.flatMap((each) => [...each.children.allTests()])
    const notPassed = tests.filter((each) => !passedAtOnce(each))
    // A file that could not be read has no tests to fail; its own failure counts as one, as does a stray error.
    const broken = modules.filter((each) => each.errors().length > 0)
    const suites = modules.flatMap((each) =>
      [...each.children.allSuites()].filter((suite) => suite.errors().length > 0),
    )
    for (const each of notPassed)
      if (each.result().state !== 'failed')
        console.error(`Not passed at once: ${each.module.moduleId} ${each.fullName}`)
    const count = {
      passed: tests.length - notPassed.length,
      failed: notPassed.length + broken.length + suites.length + errors.length,
    }
    const file = process.env['ALONGSIDE_COUNT']
    if (file) writeFileSync(file, JSON.stringify(count))
  }
}

/** Not skipped, not to do, not expected to fail, and not only at the second try. */
function passedAtOnce(test: TestCase): boolean {
  const { retryCount = 0, flaky = false } = test.diagnostic() ?? {}
  return test.result().state === 'passed' && retryCount === 0 && !flaky && !test.options.fails
}

export default CountReporter
