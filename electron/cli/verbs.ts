import type { Refusal } from '../../shared/command.ts'
import type { AskedFor } from './arguments.ts'
import { bundle } from './copies.ts'
import type { Desktop } from './desktop.ts'
import { exportDocument } from './export.ts'
import { importFile } from './import.ts'
import { list } from './list.ts'
import { merge } from './merge.ts'
import type { Speaker } from './speak.ts'
import type { VerbName } from './takes.ts'
import { verifyProgramme } from './verify.ts'

export type Given = { asked: AskedFor; speaker: Speaker; desktop: Desktop }
/** Out: the exit status, or why not. */
export type Verb = (given: Given) => Promise<number | Refusal>

export const verbs: Record<VerbName, Verb> = {
  list,
  import: importFile,
  export: exportDocument,
  verify: verifyProgramme,
  bundle,
  merge,
}
