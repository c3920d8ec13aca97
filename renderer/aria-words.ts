import type { WordKey } from '../shared/words/catalogue.ts'
import { i18n, tagOf, languageOf } from './i18n.ts'

/*
 * What React Aria itself says to screen readers, in our words. It has no Welsh and its English is American;
 * it looks here first if these two symbols are on the window before its first render. Every string is a
 * function that asks i18next at the moment of speaking, so a change of language needs no reload.
 * Import this before anything that imports React Aria. Packages we do not use (colour, calendars, drag and drop)
 * are left out on purpose: React Aria then throws, and a test of the piece shows it.
 */

type Arguments = Record<string, string | number | boolean>
type Spoken = (values?: Arguments) => string

const say =
  (key: WordKey): Spoken =>
  (values) =>
    i18n.t(key, { ...values })

const combobox = {
  focusAnnouncement: (values: Arguments = {}) =>
    [
      values.isGroupChange
        ? i18n.t('aria.enteredGroup', { ...values, count: Number(values.groupCount) })
        : '',
      values.isSelected ? i18n.t('aria.optionSelected', { ...values }) : String(values.optionText),
    ]
      .filter(Boolean)
      .join(' '),
  countAnnouncement: (values: Arguments = {}) =>
    i18n.t('aria.options', { count: Number(values.optionCount) }),
  selectedAnnouncement: say('aria.optionSelected'),
  buttonLabel: say('aria.showSuggestions'),
  listboxLabel: say('aria.suggestions'),
}

const grid = {
  deselectedItem: say('aria.notSelected'),
  select: say('aria.select'),
  selectedCount: say('aria.selectedCount'),
  selectedAll: say('aria.selectedAll'),
  selectedItem: say('aria.selected'),
  longPressToSelect: say('aria.longPressSelect'),
}

const table = {
  select: say('aria.select'),
  selectAll: say('aria.selectAll'),
  sortable: say('aria.sortable'),
  ascending: say('aria.ascending'),
  descending: say('aria.descending'),
  ascendingSort: say('aria.ascendingSort'),
  descendingSort: say('aria.descendingSort'),
  columnSize: say('aria.columnSize'),
  resizerDescription: say('aria.resize'),
  expand: say('aria.expand'),
  collapse: say('aria.collapse'),
}

/** React Aria's packages and their strings, by its own names for both. */
export const ariaWords: Record<string, Record<string, Spoken>> = {
  '@react-aria/autocomplete': { collectionLabel: say('aria.suggestions') },
  '@react-aria/breadcrumbs': { breadcrumbs: say('aria.path') },
  '@react-aria/combobox': combobox,
  '@react-aria/grid': grid,
  '@react-aria/menu': { longPressMessage: say('aria.longPressMenu') },
  '@react-aria/overlays': { dismiss: say('aria.dismiss') },
  '@react-aria/searchfield': { 'Clear search': say('aria.clearSearch') },
  '@react-aria/spinbutton': { Empty: say('aria.empty') },
  '@react-aria/table': table,
  '@react-aria/tag': { removeDescription: say('aria.removeHelp'), removeButtonLabel: say('aria.remove') },
  '@react-aria/toast': { close: say('aria.close'), notifications: say('aria.notifications') },
  '@react-aria/tree': { expand: say('aria.expand'), collapse: say('aria.collapse') },
  'react-aria-components': {
    selectPlaceholder: say('aria.choose'),
    tableResizer: say('aria.resizer'),
    dropzoneLabel: say('aria.dropHere'),
    colorSwatchPicker: say('aria.colours'),
  },
}

declare global {
  interface Window {
    [key: symbol]: unknown
  }
}

if (typeof window !== 'undefined') {
  window[Symbol.for('react-aria.i18n.locale')] = tagOf(languageOf(i18n.language))
  window[Symbol.for('react-aria.i18n.strings')] = ariaWords
}
