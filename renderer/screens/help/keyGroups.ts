import type { Say } from '../../../shared/words/say.ts'
import type { KeyGroup } from '../../pieces/KeysHelp.tsx'

/** Every key there is, for the list and the help page. */
export const keyGroups = (t: Say): KeyGroup[] => [
  {
    title: t('app.keys.everywhere'),
    keys: [
      { press: ['F9', 'Ctrl+Shift+P'], label: t('app.keys.pause') },
      { press: ['Ctrl+K'], label: t('app.keys.palette') },
      { press: ['F1', '?', 'Ctrl+/'], label: t('app.keys.keys') },
      { press: ['Ctrl+Z'], label: t('app.keys.undo') },
      { press: ['Ctrl+Shift+Z', 'Ctrl+Y'], label: t('app.keys.redo') },
      { press: ['Ctrl+F'], label: t('app.keys.find') },
      { press: ['Ctrl+B'], label: t('app.keys.blank') },
      { press: ['Alt+←'], label: t('app.keys.back') },
      { press: ['Esc'], label: t('app.keys.leave') },
    ],
  },
  {
    title: t('app.keys.menus'),
    keys: [
      { press: ['Ctrl+N'], label: t('menu.newProgramme') },
      { press: ['Ctrl+O'], label: t('menu.openCopy') },
      { press: ['Ctrl+E'], label: t('menu.exportSpecification') },
      { press: ['Ctrl+Shift+L'], label: t('menu.lock') },
      { press: ['Ctrl+,'], label: t('menu.settings') },
      { press: ['Ctrl++'], label: t('menu.bigger') },
      { press: ['Ctrl+−'], label: t('menu.smaller') },
      { press: ['Ctrl+0'], label: t('menu.usualSize') },
    ],
  },
  {
    title: t('projector.here.title'),
    keys: [
      { press: ['Ctrl+Shift+W'], label: t('menu.openWall') },
      { press: ['F11'], label: t('app.keys.wallFull') },
      { press: ['B'], label: t('app.keys.blankHere') },
      { press: ['F'], label: t('app.keys.stillHere') },
      { press: ['Esc'], label: t('app.keys.ownView') },
    ],
  },
  {
    title: t('app.keys.workshop'),
    keys: [
      { press: ['Enter'], label: t('app.keys.keep') },
      { press: ['Shift+Enter'], label: t('app.keys.line') },
      { press: ['Ctrl+1 … 7'], label: t('app.keys.kinds') },
      { press: ['@'], label: t('app.keys.speaker') },
      { press: ['#'], label: t('inquiry.keys.theme') },
      { press: ['Ctrl+L'], label: t('app.keys.language') },
      { press: ['↑'], label: t('app.keys.up') },
    ],
  },
  {
    title: t('inquiry.tab.plan'),
    keys: [
      { press: ['↑ ↓'], label: t('app.keys.steps') },
      { press: ['Alt+↑', 'Alt+↓'], label: t('app.keys.moveStep') },
      { press: ['S'], label: t('app.keys.skipStep') },
      { press: ['+', '−'], label: t('app.keys.lengthStep') },
      { press: ['Enter'], label: t('app.keys.openStep') },
    ],
  },
  {
    title: t('panel.part.round'),
    keys: [
      { press: ['N'], label: t('app.keys.nextPerson') },
      { press: ['P'], label: t('panel.round.pass') },
    ],
  },
  {
    title: t('inquiry.tab.stories'),
    keys: [
      { press: ['N'], label: t('stories.new') },
      { press: ['R'], label: t('app.keys.readBack') },
      { press: ['S'], label: t('stories.slip') },
    ],
  },
  {
    title: t('app.keys.board'),
    keys: [
      { press: ['← ↑ ↓ →'], label: t('app.keys.arrows') },
      { press: ['M', 'Enter'], label: t('app.keys.move') },
      { press: ['Space'], label: t('app.keys.pickUp') },
      { press: ['O'], label: t('app.keys.openNote') },
      { press: ['C'], label: t('app.keys.clauseOf') },
      { press: ['N'], label: t('app.keys.newTheme') },
      { press: ['D'], label: t('dots.title') },
      { press: ['S'], label: t('board.split') },
      { press: ['L'], label: t('neighbours.title') },
      { press: ['1 … 9'], label: t('neighbours.keys.take') },
      { press: ['X'], label: t('neighbours.keys.away') },
      { press: ['Alt+←', 'Alt+→'], label: t('board.keys.themes') },
      { press: ['Delete'], label: t('app.keys.off') },
    ],
  },
  {
    title: t('canvas.title'),
    keys: [
      { press: ['← ↑ ↓ →'], label: t('canvas.keys.arrows') },
      { press: ['Tab', '↑ ↓'], label: t('canvas.keys.cards') },
      { press: ['Enter'], label: t('canvas.keys.open') },
      { press: ['Esc'], label: t('canvas.keys.back') },
      { press: ['P'], label: t('canvas.keys.place') },
      { press: ['N'], label: t('canvas.keys.write') },
      { press: ['M'], label: t('canvas.keys.move') },
      { press: ['Alt+← ↑ ↓ →'], label: t('canvas.keys.moveBy') },
      { press: ['F2'], label: t('canvas.keys.rename') },
      { press: ['L'], label: t('canvasMap.keys.line') },
      { press: ['Delete'], label: t('canvas.keys.off') },
      { press: ['+', '−', '0'], label: t('canvas.keys.zoom') },
      { press: ['F'], label: t('canvas.keys.fit') },
      { press: ['Space'], label: t('canvas.keys.pan') },
    ],
  },
  {
    title: t('app.keys.specification'),
    keys: [
      { press: ['↑ ↓'], label: t('app.keys.clauses') },
      { press: ['Space'], label: t('specification.keys.show') },
      { press: ['→'], label: t('specification.keys.trail') },
      { press: ['Enter', 'F2'], label: t('app.keys.editClause') },
      { press: ['Alt+↑', 'Alt+↓'], label: t('app.keys.moveClause') },
      { press: ['N'], label: t('app.keys.newClause') },
      { press: ['L'], label: t('specification.keys.link') },
      { press: ['Delete'], label: t('app.keys.takeOut') },
      { press: ['A'], label: t('roundtrip.key.accept') },
      { press: ['R'], label: t('roundtrip.key.reject') },
      { press: ['N', '↑ ↓'], label: t('app.keys.nextEdit') },
    ],
  },
  {
    title: t('dots.cast.title'),
    keys: [
      { press: ['↑ ↓'], label: t('app.keys.items') },
      { press: ['+', 'Enter'], label: t('app.keys.moreDots') },
      { press: ['−'], label: t('app.keys.fewerDots') },
    ],
  },
  {
    title: t('inquiry.tab.dream'),
    keys: [
      { press: ['↑ ↓'], label: t('app.keys.statements') },
      { press: ['Enter'], label: t('app.keys.keepStatement') },
    ],
  },
  {
    title: t('inquiry.tab.design'),
    keys: [
      { press: ['← →'], label: t('dream.keys.across') },
      { press: ['Alt+↑', 'Alt+↓'], label: t('dream.keys.along') },
      { press: ['Enter', 'F2'], label: t('dream.reword') },
    ],
  },
  {
    title: t('paper.part.key'),
    keys: [
      { press: ['Enter'], label: t('app.keys.nextField') },
      { press: ['Ctrl+L'], label: t('app.keys.language') },
    ],
  },
  { title: t('people.title'), keys: [{ press: ['N'], label: t('people.keys.add') }] },
]
