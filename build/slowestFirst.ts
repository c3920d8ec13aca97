// The order of test files: what takes minutes begins first, so that nothing long is left over for one of two workers.
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The slowest of the quick ones and of the real app, slowest first; the others follow as Vitest would have them. */
const slowest = [
  'shared/log/histories',
  'renderer/screens/specification',
  'renderer/screens/evidence',
  'renderer/screens/workshopCapture',
  'store/cli',
  'store/exportWriters',
  'store/copies',
  'e2e/screens',
  'e2e/totals',
  'faults/kill',
  'e2e/erasedBytes',
  'e2e/canvasPaper',
  'e2e/paper',
  'faults/badInput',
  'e2e/canvasMaps',
  'e2e/canvasEvery',
  'e2e/wordEdits',
  'e2e/wordRoundTrip',
  'e2e/documentTemplates',
  'e2e/thinPath',
]
/** Where modules stay with their worker, a worker that goes on to another project begins anew: those stay together. */
const together = ['unit', 'component', 'store']

export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const group = ({ project }: TestSpecification) => {
      const at = together.indexOf(project.name)
      return at < 0 ? together.length : at
    }
    const place = ({ moduleId }: TestSpecification) => {
      const at = slowest.findIndex((name) => new RegExp(`/tests/${name}\\.test\\.tsx?$`).test(moduleId))
      return at < 0 ? slowest.length : at
    }
    return sorted.sort((one, other) => group(one) - group(other) || place(one) - place(other))
  }
}
