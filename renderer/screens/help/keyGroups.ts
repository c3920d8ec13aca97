import type { Say } from '../../../shared/words/say.ts'
import type { KeyGroup } from '../../pieces/KeysHelp.tsx'

/** Every key there is, for the list and the help page. */
export const keyGroups = (t: Say): KeyGroup[] => [
  {
    title: t('app.keys.everywhere'),
    keys: [
      { press: ['F9'], label: t('app.keys.pause') },
      { press: ['Ctrl+K'], label: t('app.keys.palette') },
      { press: ['F1', '?'], label: t('app.keys.keys') },
      { press: ['Ctrl+Z'], label: t('app.keys.undo') },
      { press: ['Ctrl+Shift+Z'], label: t('app.keys.redo') },
      { press: ['Ctrl+F'], label: t('app.keys.find') },
      { press: ['Ctrl+B'], label: t('app.keys.blank') },
      { press: ['Alt+←'], label: t('app.keys.back') },
      { press: ['Esc'], label: t('app.keys.leave') },
    ],
  },
  {
    title: t('app.keys.workshop'),
    keys: [
      { press: ['Enter'], label: t('app.keys.keep') },
      { press: ['Shift+Enter'], label: t('app.keys.line') },
      { press: ['1–9'], label: t('app.keys.kinds') },
    ],
  },
  {
    title: t('app.keys.board'),
    keys: [
      { press: ['←', '→'], label: t('app.keys.arrows') },
      { press: ['M'], label: t('app.keys.move') },
      { press: ['1–9'], label: t('app.keys.to') },
      { press: ['N'], label: t('app.keys.newTheme') },
    ],
  },
]
