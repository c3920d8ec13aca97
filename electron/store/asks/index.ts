import type { StoreAsk, storeAsks } from '../../../shared/contract.ts'
import type { z } from 'zod'
import type { Answer, Store } from '../store.ts'
import {
  act,
  answersBeside,
  drafts,
  redo,
  saveDraft,
  searchWords,
  setWall,
  undo,
  verifyOpen,
  wordsLeftBehind,
} from './desk.ts'
import {
  bringInSample,
  closeProgramme,
  createProgramme,
  home,
  lock,
  openProgramme,
  protect,
  renewRecoveryCode,
} from './programmes.ts'
import { takeOffProgramme } from './takeOff.ts'
import { exportCanvas, previewCanvas, printCanvas } from './canvas.ts'
import { readTable } from './tables.ts'
import { exportCare, previewCare } from './care.ts'
import { bringInCopy, makeCopy, previewCopy } from './copies.ts'
import { exportSpecification, preview, printSpecification } from './exports.ts'
import { backups, restoreBackup } from './backups.ts'
import { bringBackEdits } from './returned.ts'
import { readMethod, saveMethod } from './methods.ts'
import { readTemplate, saveTemplate } from './templates.ts'
import { stopWork } from './work.ts'
import { previewPaper, printPaper } from './paper.ts'
import { keepPicture, picture, readPicture } from './pictures.ts'

/** One answer an ask, in the order of the contract. The arguments were parsed at the border. */
export type Answers = {
  [A in StoreAsk]: (
    store: Store,
    args: z.output<(typeof storeAsks)[A]['in']>,
  ) => Answer<A> | Promise<Answer<A>>
}

export const answers: Answers = {
  home,
  createProgramme,
  bringInSample,
  openProgramme,
  closeProgramme,
  takeOffProgramme,
  act,
  undo,
  redo,
  search: searchWords,
  leftBehind: wordsLeftBehind,
  answersBeside,
  preview,
  exportSpecification,
  bringBackEdits,
  stopWork,
  printSpecification,
  saveTemplate,
  readTemplate,
  previewCare,
  exportCare,
  previewPaper,
  printPaper,
  previewCanvas,
  exportCanvas,
  printCanvas,
  readTable,
  saveMethod,
  readMethod,
  wall: setWall,
  saveDraft,
  drafts,
  verify: verifyOpen,
  makeCopy,
  previewCopy,
  bringInCopy,
  protect,
  renewRecoveryCode,
  lock,
  backups,
  restoreBackup,
  readPicture,
  keepPicture,
  picture,
}
