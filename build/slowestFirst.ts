// The order of test files: what takes minutes begins first, so that nothing long is left over for one of two workers.
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The slowest of the quick ones and of the real app, slowest first; the others follow as Vitest would have them. */
const slowest = [
  'shared/log/histories',
  'renderer/screens/workshopBoard',
  'store/exportWriters',
  'renderer/screens/canvasMaps',
  'renderer/screens/methods',
  'renderer/screens/workshopDream',
  'store/copies',
  'e2e/erasedBytes',
  'e2e/screens',
  'e2e/totals',
  'e2e/wordEdits',
  'e2e/wordRoundTrip',
  'e2e/documentTemplates',
  'e2e/paper',
  'e2e/thinPath',
]

export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const place = ({ moduleId }: TestSpecification) => {
      const at = slowest.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`))
      return at < 0 ? slowest.length : at
    }
    return sorted.sort((one, other) => place(one) - place(other))
  }
}
