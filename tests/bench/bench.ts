// npm run bench [-- --json FILE] [-- --only WORD]: measures, says what it measured, and exits 1 where an aim is missed.
import { writeFileSync } from 'node:fs'
import { prepareElectron } from '../../build/prepare/electron.mjs'
import { appFigures } from './app.bench.ts'
import { canvasFigures } from './canvas.bench.ts'
import { documentFigures } from './documents.bench.ts'
import { p95, ranOn, type Figure } from './figures.ts'
import { neighbourFigures } from './neighbours.bench.ts'
import { pdfFigures } from './pdf.bench.ts'
import { noteAcknowledged, searchAmong } from './store.bench.ts'
import { tableFigures } from './tables.bench.ts'

const benches: Record<string, () => Promise<Figure[]>> = {
  store: async () => [noteAcknowledged()],
  search: async () => [searchAmong()],
  documents: documentFigures,
  neighbours: async () => neighbourFigures(),
  tables: tableFigures,
  pdf: () => pdfFigures(),
  canvas: canvasFigures,
  ...appFigures,
}

const args = process.argv.slice(2)
const after = (flag: string) => (args.includes(flag) ? args[args.indexOf(flag) + 1] : undefined)
const only = after('--only')
const figures: Figure[] = []
ranOn((await prepareElectron()).version)
for (const [name, measure] of Object.entries(benches)) {
  if (only && !name.includes(only)) continue
  process.stderr.write(`Measuring: ${name}\n`)
  for (const figure of await measure()) {
    figures.push(figure)
    process.stdout.write(`${lineOf(figure)}\n`)
  }
}
const file = after('--json')
if (file) writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`)
process.exit(figures.length && figures.every((figure) => figure.holds) ? 0 : 1)

/** "holds   a note until acknowledged: median 1.2 ms, p95 3.4 ms, 1.8 × a raw insert (0.7 ms); aim …" */
function lineOf(figure: Figure): string {
  const ms = (value: number) =>
    figure.unit === 'share' ? value.toFixed(3) : `${value < 10 ? value.toFixed(2) : Math.round(value)} ms`
  const beside = figure.reference
    ? `, ${figure.ratio!.toFixed(2)} × ${figure.reference.name} (median ${ms(figure.reference.median)})`
    : ''
  return `${figure.holds ? 'holds ' : 'MISSED'} ${figure.name}: median ${ms(figure.median)}, p95 ${ms(p95(figure.samples))}${beside}; aim ${figure.aim}; ${figure.samples.length} samples`
}
