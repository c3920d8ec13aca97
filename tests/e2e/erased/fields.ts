// Fields nobody types into on a screen, each with why; and those whose words are the person's own.

/** The words of these are chosen, counted or taken over by the app: of what somebody typed in the fields named. */
export const notTyped: Record<string, string> = {
  'attendance.arrived': 'a time by the laptop’s clock',
  'attendance.left': 'a time by the laptop’s clock',
  'turn.spokeFor': 'seconds, counted',
  'participant.role': 'one of a list',
  'participant.sector': 'one of a list',
  'participant.language': 'one of a list',
  'participant.payment': 'one of a list',
  'specification.title': 'taken over from programme.title',
  'phase.guide': 'taken over from methodStep.guide',
  'readOut.text': 'taken over from programme.purpose and what else the room is told',
  'version.texts': 'the same words as clause.text',
  'proposal.was': 'the same words as clause.text',
  'canvasStep.also': 'taken over from canvasStep.title where tables are brought together',
  'canvasCell.also': 'taken over from canvasCell.signal, the same',
  'canvasLink.also': 'taken over from canvasLink.text, the same',
  'workshop.facilitators': 'only in samples and files of their form',
}

/** What goes with the person when they are erased; everything else is somebody else's, and is gone through by hand. */
export const theirOwn: readonly string[] = [
  'clause.text',
  ...['contribution.text', 'contribution.title', 'contribution.means', 'contribution.table'],
  ...['contribution.values', 'contribution.sensitivity'],
  ...['identity.firstName', 'identity.fullName', 'identity.contact'],
  ...['participant.alias', 'participant.organisation', 'participant.experience', 'participant.stage'],
  ...['participant.period', 'participant.recruited', 'participant.needs'],
  ...['translation.text', 'translation.title'],
]

/** Some of what the programme's team reads in a document, so that a search that finds nothing is no proof. */
export const inDocuments: readonly string[] = [
  ...['clause.text', 'contribution.text', 'contribution.title', 'contribution.means', 'participant.alias'],
  ...['theme.label', 'theme.minorityNote', 'statement.text', 'soar.results', 'cycle.learned', 'measure.name'],
  ...['commitment.byWhom', 'challenge.weDidNotBecause', 'programme.purpose', 'vote.hides', 'workshop.title'],
]

/**
 * Somebody else's words about them that are gone through by hand here: of each kind there is, from the desk's own notes
 * to what came back from a colleague. That every field is found and can be cut is tried in tests/store/everyField.test.ts.
 */
export const byHand: readonly string[] = [
  ...[
    'answer.heardBy',
    'aside.text',
    'canvas.name',
    'canvasMethod.starts',
    'canvasPart.reads',
    'checked.next',
  ],
  ...['cycle.changes', 'handover.recipient', 'methodStep.guide', 'programme.title', 'proposal.parts'],
  ...['returned.file', 'theme.label', 'version.change', 'workshop.promises'],
]
