import type { Fields, Kept, RecordDef, ShownFields } from '../record.ts'
import { answer } from './answer.ts'
import { apart } from './apart.ts'
import { aside } from './aside.ts'
import { attendance } from './attendance.ts'
import { ballot } from './ballot.ts'
import { canvas } from './canvas.ts'
import { canvasCell } from './canvasCell.ts'
import { canvasLink } from './canvasLink.ts'
import { canvasMethod } from './canvasMethod.ts'
import { canvasPart } from './canvasPart.ts'
import { canvasPlacement } from './canvasPlacement.ts'
import { canvasStep } from './canvasStep.ts'
import { challenge } from './challenge.ts'
import { checked } from './checked.ts'
import { clause } from './clause.ts'
import { closing } from './closing.ts'
import { commitment } from './commitment.ts'
import { confirmation } from './confirmation.ts'
import { contribution } from './contribution.ts'
import { cycle } from './cycle.ts'
import { design } from './design.ts'
import { dot } from './dot.ts'
import { evidence } from './evidence.ts'
import { felt } from './felt.ts'
import { handover } from './handover.ts'
import { identity } from './identity.ts'
import { interview } from './interview.ts'
import { joining } from './joining.ts'
import { laptop } from './laptop.ts'
import { measure } from './measure.ts'
import { method } from './method.ts'
import { methodStep } from './methodStep.ts'
import { pair } from './pair.ts'
import { parameter } from './parameter.ts'
import { participant } from './participant.ts'
import { pausing } from './pausing.ts'
import { phase } from './phase.ts'
import { placement } from './placement.ts'
import { proposal } from './proposal.ts'
import { returned } from './returned.ts'
import { programme } from './programme.ts'
import { readOut } from './readOut.ts'
import { round } from './round.ts'
import { safeguarding } from './safeguarding.ts'
import { sheet } from './sheet.ts'
import { signing } from './signing.ts'
import { slip } from './slip.ts'
import { soar } from './soar.ts'
import { specification } from './specification.ts'
import { statement } from './statement.ts'
import { template } from './template.ts'
import { templateSection } from './templateSection.ts'
import { theme } from './theme.ts'
import { translation } from './translation.ts'
import { turn } from './turn.ts'
import { unsigning } from './unsigning.ts'
import { version } from './version.ts'
import { vote } from './vote.ts'
import { withdrawal } from './withdrawal.ts'
import { workshop } from './workshop.ts'

/** Every kind of record there is. A new one is a new file and a line here. */
export const records = {
  answer,
  apart,
  aside,
  attendance,
  ballot,
  canvas,
  canvasCell,
  canvasLink,
  canvasMethod,
  canvasPart,
  canvasPlacement,
  canvasStep,
  challenge,
  checked,
  clause,
  closing,
  commitment,
  confirmation,
  contribution,
  cycle,
  design,
  dot,
  evidence,
  felt,
  handover,
  identity,
  interview,
  joining,
  laptop,
  measure,
  method,
  methodStep,
  pair,
  parameter,
  participant,
  pausing,
  phase,
  placement,
  programme,
  proposal,
  returned,
  readOut,
  round,
  safeguarding,
  sheet,
  signing,
  slip,
  soar,
  specification,
  statement,
  template,
  templateSection,
  theme,
  translation,
  turn,
  unsigning,
  version,
  vote,
  withdrawal,
  workshop,
}

export type Kind = keyof typeof records
export type KeptOf<K extends Kind> = Kept<(typeof records)[K]>
type FieldsOf<K extends Kind> =
  (typeof records)[K] extends RecordDef<string, infer F extends Fields> ? F : never
export type ShownOf<K extends Kind> = ShownFields<FieldsOf<K>>

export const recordDef = (kind: string): RecordDef | undefined => (records as Record<string, RecordDef>)[kind]
