// Every string a person can see, one file an area and a language. To add an area: write en/<area>.json and
// cy/<area>.json, then give it one import and one line in each list below (a test fails if you forget).
import en_app from './en/app.json' with { type: 'json' }
import en_aria from './en/aria.json' with { type: 'json' }
import en_board from './en/board.json' with { type: 'json' }
import en_canvas from './en/canvas.json' with { type: 'json' }
import en_canvasMap from './en/canvasMap.json' with { type: 'json' }
import en_canvasTable from './en/canvasTable.json' with { type: 'json' }
import en_canvasMethod from './en/canvasMethod.json' with { type: 'json' }
import en_canvasPaper from './en/canvasPaper.json' with { type: 'json' }
import en_care from './en/care.json' with { type: 'json' }
import en_cli from './en/cli.json' with { type: 'json' }
import en_commands from './en/commands.json' with { type: 'json' }
import en_common from './en/common.json' with { type: 'json' }
import en_consent from './en/consent.json' with { type: 'json' }
import en_dates from './en/dates.json' with { type: 'json' }
import en_dots from './en/dots.json' with { type: 'json' }
import en_dream from './en/dream.json' with { type: 'json' }
import en_neighbours from './en/neighbours.json' with { type: 'json' }
import en_promises from './en/promises.json' with { type: 'json' }
import en_evidence from './en/evidence.json' with { type: 'json' }
import en_export from './en/export.json' with { type: 'json' }
import en_exports from './en/exports.json' with { type: 'json' }
import en_handover from './en/handover.json' with { type: 'json' }
import en_help from './en/help.json' with { type: 'json' }
import en_home from './en/home.json' with { type: 'json' }
import en_inquiry from './en/inquiry.json' with { type: 'json' }
import en_kinds from './en/kinds.json' with { type: 'json' }
import en_menu from './en/menu.json' with { type: 'json' }
import en_method from './en/method.json' with { type: 'json' }
import en_overview from './en/overview.json' with { type: 'json' }
import en_panel from './en/panel.json' with { type: 'json' }
import en_paper from './en/paper.json' with { type: 'json' }
import en_people from './en/people.json' with { type: 'json' }
import en_pieces from './en/pieces.json' with { type: 'json' }
import en_projector from './en/projector.json' with { type: 'json' }
import en_refusals from './en/refusals.json' with { type: 'json' }
import en_roundtrip from './en/roundtrip.json' with { type: 'json' }
import en_settings from './en/settings.json' with { type: 'json' }
import en_setup from './en/setup.json' with { type: 'json' }
import en_specification from './en/specification.json' with { type: 'json' }
import en_stories from './en/stories.json' with { type: 'json' }
import en_store from './en/store.json' with { type: 'json' }
import en_takeback from './en/takeback.json' with { type: 'json' }
import en_tables from './en/tables.json' with { type: 'json' }
import en_templates from './en/templates.json' with { type: 'json' }
import cy_app from './cy/app.json' with { type: 'json' }
import cy_aria from './cy/aria.json' with { type: 'json' }
import cy_board from './cy/board.json' with { type: 'json' }
import cy_canvas from './cy/canvas.json' with { type: 'json' }
import cy_canvasMap from './cy/canvasMap.json' with { type: 'json' }
import cy_canvasTable from './cy/canvasTable.json' with { type: 'json' }
import cy_canvasMethod from './cy/canvasMethod.json' with { type: 'json' }
import cy_canvasPaper from './cy/canvasPaper.json' with { type: 'json' }
import cy_care from './cy/care.json' with { type: 'json' }
import cy_cli from './cy/cli.json' with { type: 'json' }
import cy_commands from './cy/commands.json' with { type: 'json' }
import cy_common from './cy/common.json' with { type: 'json' }
import cy_consent from './cy/consent.json' with { type: 'json' }
import cy_dates from './cy/dates.json' with { type: 'json' }
import cy_dots from './cy/dots.json' with { type: 'json' }
import cy_dream from './cy/dream.json' with { type: 'json' }
import cy_neighbours from './cy/neighbours.json' with { type: 'json' }
import cy_promises from './cy/promises.json' with { type: 'json' }
import cy_evidence from './cy/evidence.json' with { type: 'json' }
import cy_export from './cy/export.json' with { type: 'json' }
import cy_exports from './cy/exports.json' with { type: 'json' }
import cy_handover from './cy/handover.json' with { type: 'json' }
import cy_help from './cy/help.json' with { type: 'json' }
import cy_home from './cy/home.json' with { type: 'json' }
import cy_inquiry from './cy/inquiry.json' with { type: 'json' }
import cy_kinds from './cy/kinds.json' with { type: 'json' }
import cy_menu from './cy/menu.json' with { type: 'json' }
import cy_method from './cy/method.json' with { type: 'json' }
import cy_overview from './cy/overview.json' with { type: 'json' }
import cy_panel from './cy/panel.json' with { type: 'json' }
import cy_paper from './cy/paper.json' with { type: 'json' }
import cy_people from './cy/people.json' with { type: 'json' }
import cy_pieces from './cy/pieces.json' with { type: 'json' }
import cy_projector from './cy/projector.json' with { type: 'json' }
import cy_refusals from './cy/refusals.json' with { type: 'json' }
import cy_roundtrip from './cy/roundtrip.json' with { type: 'json' }
import cy_settings from './cy/settings.json' with { type: 'json' }
import cy_setup from './cy/setup.json' with { type: 'json' }
import cy_specification from './cy/specification.json' with { type: 'json' }
import cy_stories from './cy/stories.json' with { type: 'json' }
import cy_store from './cy/store.json' with { type: 'json' }
import cy_takeback from './cy/takeback.json' with { type: 'json' }
import cy_tables from './cy/tables.json' with { type: 'json' }
import cy_templates from './cy/templates.json' with { type: 'json' }

export type Language = 'en' | 'cy'
export const languages: readonly Language[] = ['en', 'cy']

// Put together when somebody first reads them: most people read one language, and a start should not wait for two.
const en = () => ({
  ...en_app,
  ...en_aria,
  ...en_board,
  ...en_canvas,
  ...en_canvasMap,
  ...en_canvasMethod,
  ...en_canvasTable,
  ...en_canvasPaper,
  ...en_care,
  ...en_cli,
  ...en_commands,
  ...en_common,
  ...en_consent,
  ...en_dates,
  ...en_dots,
  ...en_dream,
  ...en_neighbours,
  ...en_promises,
  ...en_evidence,
  ...en_export,
  ...en_exports,
  ...en_handover,
  ...en_help,
  ...en_home,
  ...en_inquiry,
  ...en_kinds,
  ...en_menu,
  ...en_method,
  ...en_overview,
  ...en_panel,
  ...en_paper,
  ...en_people,
  ...en_pieces,
  ...en_projector,
  ...en_refusals,
  ...en_roundtrip,
  ...en_settings,
  ...en_setup,
  ...en_specification,
  ...en_store,
  ...en_takeback,
  ...en_templates,
  ...en_tables,
  ...en_stories,
})

const cy = () => ({
  ...cy_app,
  ...cy_aria,
  ...cy_board,
  ...cy_canvas,
  ...cy_canvasMap,
  ...cy_canvasMethod,
  ...cy_canvasTable,
  ...cy_canvasPaper,
  ...cy_care,
  ...cy_cli,
  ...cy_commands,
  ...cy_common,
  ...cy_consent,
  ...cy_dates,
  ...cy_dots,
  ...cy_dream,
  ...cy_neighbours,
  ...cy_promises,
  ...cy_evidence,
  ...cy_export,
  ...cy_exports,
  ...cy_handover,
  ...cy_help,
  ...cy_home,
  ...cy_inquiry,
  ...cy_kinds,
  ...cy_menu,
  ...cy_method,
  ...cy_overview,
  ...cy_panel,
  ...cy_paper,
  ...cy_people,
  ...cy_pieces,
  ...cy_projector,
  ...cy_refusals,
  ...cy_roundtrip,
  ...cy_settings,
  ...cy_setup,
  ...cy_specification,
  ...cy_store,
  ...cy_takeback,
  ...cy_templates,
  ...cy_tables,
  ...cy_stories,
})

type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'
type Base<Key> = Key extends `${infer Stem}_${PluralForm}` ? Stem : Key

/** The name of a string, without its plural ending: `common.notes`, not `common.notes_one`. */
export type WordKey = Base<keyof ReturnType<typeof en>>

const together = new Map<Language, Readonly<Record<string, string>>>()

/** All strings of one language by their full name, plural endings included. */
export function catalogue(language: Language): Readonly<Record<string, string>> {
  const here = together.get(language) ?? (language === 'cy' ? cy() : en())
  together.set(language, here)
  return here
}
