import type { z } from 'zod'
import type { CommandDef, Refusal } from '../command.ts'
import { addCanvasPart } from './addCanvasPart.ts'
import { dropCanvasPart } from './dropCanvasPart.ts'
import { editCanvasMethod } from './editCanvasMethod.ts'
import { editCanvasPart } from './editCanvasPart.ts'
import { keepCanvasMethod } from './keepCanvasMethod.ts'
import { bringCanvasesTogether } from './bringCanvasesTogether.ts'
import { addCanvasStep } from './addCanvasStep.ts'
import { copyCanvas } from './copyCanvas.ts'
import { dropCanvasStep } from './dropCanvasStep.ts'
import { editCanvas } from './editCanvas.ts'
import { editCanvasLink } from './editCanvasLink.ts'
import { editCanvasStep } from './editCanvasStep.ts'
import { editPlaced } from './editPlaced.ts'
import { layOutPlaced } from './layOutPlaced.ts'
import { linkPlaced } from './linkPlaced.ts'
import { mergeCanvasSteps } from './mergeCanvasSteps.ts'
import { movePlaced } from './movePlaced.ts'
import { placeOnCanvas } from './placeOnCanvas.ts'
import { setCanvasCell } from './setCanvasCell.ts'
import { splitCanvasStep } from './splitCanvasStep.ts'
import { startCanvas } from './startCanvas.ts'
import { takeOffCanvas } from './takeOffCanvas.ts'
import { writeOnCanvas } from './writeOnCanvas.ts'
import { acceptProposal } from './acceptProposal.ts'
import { acceptRewordings } from './acceptRewordings.ts'
import { bringBackEdits } from './bringBackEdits.ts'
import { rejectProposal } from './rejectProposal.ts'
import { addChallenge } from './addChallenge.ts'
import { addClause } from './addClause.ts'
import { addCommitment } from './addCommitment.ts'
import { addContribution } from './addContribution.ts'
import { addCycle } from './addCycle.ts'
import { addDesign } from './addDesign.ts'
import { addInterview } from './addInterview.ts'
import { addMethodStep } from './addMethodStep.ts'
import { addParameter } from './addParameter.ts'
import { addParticipant } from './addParticipant.ts'
import { addPhase } from './addPhase.ts'
import { addSoar } from './addSoar.ts'
import { addStatement } from './addStatement.ts'
import { addTemplateSection } from './addTemplateSection.ts'
import { addTheme } from './addTheme.ts'
import { agreeTogether } from './agreeTogether.ts'
import { answerChecklist } from './answerChecklist.ts'
import { attend } from './attend.ts'
import { beginRound } from './beginRound.ts'
import { castDots } from './castDots.ts'
import { closeWorkshop } from './closeWorkshop.ts'
import { confirmWithdrawals } from './confirmWithdrawals.ts'
import { countVote } from './countVote.ts'
import { cutAndForget } from './cutAndForget.ts'
import { cutVersion } from './cutVersion.ts'
import { editChallenge } from './editChallenge.ts'
import { dropSheets } from './dropSheets.ts'
import { editClause } from './editClause.ts'
import { editCommitment } from './editCommitment.ts'
import { editContribution } from './editContribution.ts'
import { editCycle } from './editCycle.ts'
import { editDesign } from './editDesign.ts'
import { editInterview } from './editInterview.ts'
import { editMethod } from './editMethod.ts'
import { editMethodStep } from './editMethodStep.ts'
import { editParameter } from './editParameter.ts'
import { editParticipant } from './editParticipant.ts'
import { editPhase } from './editPhase.ts'
import { editProgramme } from './editProgramme.ts'
import { editSoar } from './editSoar.ts'
import { editStatement } from './editStatement.ts'
import { editTemplate } from './editTemplate.ts'
import { editTemplateSection } from './editTemplateSection.ts'
import { editTheme } from './editTheme.ts'
import { editVote } from './editVote.ts'
import { editWorkshop } from './editWorkshop.ts'
import { endRound } from './endRound.ts'
import { eraseWords } from './eraseWords.ts'
import { forgetIdentity } from './forgetIdentity.ts'
import { forgetNeeds } from './forgetNeeds.ts'
import { forgetWords } from './forgetWords.ts'
import { goToPhase } from './goToPhase.ts'
import { joinParticipants } from './joinParticipants.ts'
import { keepApart } from './keepApart.ts'
import { keepMethod } from './keepMethod.ts'
import { keyInDots } from './keyInDots.ts'
import { keepTemplate } from './keepTemplate.ts'
import { keyCard } from './keyCard.ts'
import { keyDots } from './keyDots.ts'
import { keyFelt } from './keyFelt.ts'
import { keyStory } from './keyStory.ts'
import { layAlso } from './layAlso.ts'
import { linkEvidence } from './linkEvidence.ts'
import { makePairs } from './makePairs.ts'
import { makeSlip } from './makeSlip.ts'
import { mergeContributions } from './mergeContributions.ts'
import { mergeThemes } from './mergeThemes.ts'
import { moveContributions } from './moveContributions.ts'
import { nameParticipant } from './nameParticipant.ts'
import { noteAside } from './noteAside.ts'
import { openVote } from './openVote.ts'
import { pasteContributions } from './pasteContributions.ts'
import { pasteOnCanvas } from './pasteOnCanvas.ts'
import { pasteParticipants } from './pasteParticipants.ts'
import { printSheets } from './printSheets.ts'
import { recordAnswer } from './recordAnswer.ts'
import { recordHandover } from './recordHandover.ts'
import { recordPause } from './recordPause.ts'
import { recordReadOut } from './recordReadOut.ts'
import { recordSafeguarding } from './recordSafeguarding.ts'
import { removeContributions } from './removeContributions.ts'
import { removeParticipant } from './removeParticipant.ts'
import { removeRecord } from './removeRecord.ts'
import { restTurn } from './restTurn.ts'
import { retellClause } from './retellClause.ts'
import { revealVote } from './revealVote.ts'
import { runClock } from './runClock.ts'
import { seatPerson } from './seatPerson.ts'
import { signContribution } from './signContribution.ts'
import { splitTheme } from './splitTheme.ts'
import { startProgramme } from './startProgramme.ts'
import { startWorkshop } from './startWorkshop.ts'
import { takeBack } from './takeBack.ts'
import { takeOutSheet } from './takeOutSheet.ts'
import { takeTurn } from './takeTurn.ts'
import { translateContribution } from './translateContribution.ts'
import { unsignContribution } from './unsignContribution.ts'

/** Everything a person can do. A new one is a new file and a line here. */
export const commands = {
  addCanvasPart,
  dropCanvasPart,
  editCanvasMethod,
  editCanvasPart,
  keepCanvasMethod,
  bringCanvasesTogether,
  addCanvasStep,
  copyCanvas,
  dropCanvasStep,
  editCanvas,
  editCanvasLink,
  editCanvasStep,
  editPlaced,
  layOutPlaced,
  linkPlaced,
  mergeCanvasSteps,
  movePlaced,
  placeOnCanvas,
  setCanvasCell,
  splitCanvasStep,
  startCanvas,
  takeOffCanvas,
  writeOnCanvas,
  acceptProposal,
  acceptRewordings,
  bringBackEdits,
  rejectProposal,
  addChallenge,
  addClause,
  addCommitment,
  addContribution,
  addCycle,
  addDesign,
  addInterview,
  addMethodStep,
  addParameter,
  addParticipant,
  addPhase,
  addSoar,
  addStatement,
  addTemplateSection,
  addTheme,
  agreeTogether,
  answerChecklist,
  attend,
  beginRound,
  castDots,
  closeWorkshop,
  confirmWithdrawals,
  countVote,
  cutAndForget,
  cutVersion,
  dropSheets,
  editChallenge,
  editClause,
  editCommitment,
  editContribution,
  editCycle,
  editDesign,
  editInterview,
  editMethod,
  editMethodStep,
  editParameter,
  editParticipant,
  editPhase,
  editProgramme,
  editSoar,
  editStatement,
  editTemplate,
  editTemplateSection,
  editTheme,
  editVote,
  editWorkshop,
  endRound,
  eraseWords,
  forgetIdentity,
  forgetNeeds,
  forgetWords,
  goToPhase,
  joinParticipants,
  keepApart,
  keepMethod,
  keepTemplate,
  keyInDots,
  keyCard,
  keyDots,
  keyFelt,
  keyStory,
  layAlso,
  linkEvidence,
  makePairs,
  makeSlip,
  mergeContributions,
  mergeThemes,
  moveContributions,
  nameParticipant,
  noteAside,
  openVote,
  pasteContributions,
  pasteOnCanvas,
  pasteParticipants,
  printSheets,
  recordAnswer,
  recordHandover,
  recordPause,
  recordReadOut,
  recordSafeguarding,
  removeContributions,
  removeParticipant,
  removeRecord,
  restTurn,
  retellClause,
  revealVote,
  runClock,
  seatPerson,
  signContribution,
  splitTheme,
  startProgramme,
  startWorkshop,
  takeBack,
  takeOutSheet,
  takeTurn,
  translateContribution,
  unsignContribution,
}

export type CommandName = keyof typeof commands
type DefOf<N extends CommandName> = (typeof commands)[N]
/** What a command is given, as the caller writes it (defaults left out). */
export type ArgsOf<N extends CommandName> = z.input<DefOf<N>['args']>
export type ResultOf<N extends CommandName> = Exclude<ReturnType<DefOf<N>['run']>, Refusal>

export const commandNamed = (name: string): CommandDef | undefined =>
  Object.hasOwn(commands, name) ? (commands as unknown as Record<string, CommandDef>)[name] : undefined
