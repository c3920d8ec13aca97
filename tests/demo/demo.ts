// `npm run demo`: the whole path in the real app with nobody at the keyboard. What is left behind is in
// out/demo/inquiry, or in the folder named after the command: the specification for the commissioner in four
// formats, and a picture of every screen.
import { at } from '../../build/places.mjs'
import { playDemo } from './play.ts'

playDemo(process.argv[2] ?? at('out', 'demo', 'inquiry'), (line) => console.log(line)).then(
  (faults) => {
    for (const fault of faults) console.error(`Not as it should be: ${fault}`)
    process.exitCode = faults.length === 0 ? 0 : 1
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  },
)
