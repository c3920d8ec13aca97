import {
  BorderStyle,
  LevelFormat,
  LineRuleType,
  type INumberingOptions,
  type IStylesOptions,
  type IThemeOptions,
} from 'docx'
import type { Say } from '../../shared/words/say.ts'

const [INK, QUIET, RULE, ACT, WOAD, PAPER] = ['23212B', '4E4843', 'B8AB96', '1F4666', '2F628C', 'F7F3EA']
/** Numbers hang this far into the margin, in twentieths of a point. */
export const MARGIN = 1020
export const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1420, bottom: 1420, left: 2320, right: 1420, footer: 700 },
}
/** A page for everybody: nothing stands in its margin, so that it stays one page. */
export const shortPage = {
  ...page,
  margin: { ...page.margin, top: 700, bottom: 800, left: 1420, footer: 450 },
}
export const textWidth = page.size.width - page.margin.left - page.margin.right

/** Fonts and colours live in the theme, so that a council restyles the whole document from Word's Design tab. */
export const theme: IThemeOptions = {
  name: 'Alongside',
  fonts: { headings: 'Cambria', body: 'Calibri' },
  colors: {
    dark2: INK,
    light2: 'F5F0E6',
    accent1: WOAD,
    accent2: 'A93F35',
    accent3: '5B7236',
    accent4: '8A6A0A',
    accent5: '7E5590',
    accent6: '71675A',
    hyperlink: ACT,
    followedHyperlink: ACT,
  },
}
const headings = { theme: 'headings' } as const
const body = { theme: 'body' } as const

const heading = (level: number, size: number, before: number, after: number) => ({
  run: { font: headings, size, color: INK, bold: false },
  paragraph: {
    // Without it LibreOffice, and screen readers through it, see a large paragraph and no heading.
    outlineLevel: level,
    keepNext: true,
    keepLines: true,
    spacing: { before, after, line: 252, lineRule: LineRuleType.AUTO },
  },
})
const AUTO = { lineRule: LineRuleType.AUTO }
const dashed = { style: BorderStyle.DASHED, size: 8, space: 6, color: '71675A' }

export const lines = {
  tape: { style: BorderStyle.SINGLE, size: 48, space: 6, color: WOAD },
  none: { style: BorderStyle.NONE, size: 0, color: 'auto' },
  thin: { style: BorderStyle.SINGLE, size: 4, color: RULE },
  thick: { style: BorderStyle.SINGLE, size: 12, color: INK },
}

/** Real styles with names a person reads in Word's list; nothing is formatted by hand. */
export const styles = (lang: string, say: Say): IStylesOptions => ({
  default: {
    document: {
      run: {
        font: body,
        size: 24,
        color: INK,
        language: { value: lang, eastAsia: lang, bidirectional: 'ar-SA' },
      },
      paragraph: { spacing: { after: 150, line: 300, ...AUTO } },
    },
    title: {
      run: { font: headings, size: 56, color: INK },
      paragraph: { spacing: { after: 160, line: 240, ...AUTO }, keepNext: true },
    },
    heading1: heading(0, 38, 480, 200),
    heading2: heading(1, 29, 360, 120),
    heading3: heading(2, 25, 300, 100),
    heading4: { ...heading(3, 24, 240, 80), run: { font: headings, size: 24, color: INK, bold: true } },
    heading5: { ...heading(4, 24, 240, 80), run: { font: headings, size: 24, color: INK, bold: true } },
    hyperlink: { run: { color: ACT, underline: {} } },
  },
  paragraphStyles: [
    {
      id: 'Facts',
      name: say('export.styleFacts'),
      basedOn: 'Normal',
      next: 'Normal',
      run: { color: QUIET },
      paragraph: {
        spacing: { after: 360 },
        border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 14, color: INK } },
      },
    },
    {
      id: 'ContentsHeading',
      name: say('export.styleContents'),
      basedOn: 'Normal',
      next: 'Normal',
      run: { font: headings, size: 28 },
      paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
    },
    ...[1, 2].map((level) => ({
      id: `TOC${level}`,
      name: `toc ${level}`,
      basedOn: 'Normal',
      paragraph: { spacing: { after: 60 } },
    })),
    {
      id: 'Clause',
      name: say('export.styleClause'),
      basedOn: 'Normal',
      next: 'Meta',
      quickFormat: true,
      run: { size: 25 },
      paragraph: { spacing: { before: 280, after: 50 }, keepLines: true, keepNext: true },
    },
    {
      id: 'Evidence',
      name: say('export.styleEvidence'),
      basedOn: 'Normal',
      next: 'Meta',
      quickFormat: true,
      paragraph: {
        spacing: { before: 300, after: 60 },
        contextualSpacing: true,
        keepLines: true,
        keepNext: true,
        shading: { fill: PAPER },
        border: {
          left: lines.tape,
          top: { style: BorderStyle.SINGLE, size: 4, space: 6, color: PAPER },
          bottom: { style: BorderStyle.SINGLE, size: 4, space: 6, color: PAPER },
        },
      },
    },
    {
      id: 'Meta',
      name: say('export.styleMeta'),
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 21, color: QUIET },
      paragraph: { spacing: { after: 60, line: 276, ...AUTO } },
    },
    {
      id: 'Held',
      name: say('export.styleHeld'),
      basedOn: 'Normal',
      quickFormat: true,
      run: { color: QUIET },
      paragraph: {
        spacing: { before: 240, after: 240 },
        border: { top: dashed, bottom: dashed, left: dashed, right: dashed },
        indent: { left: 140, right: 140 },
      },
    },
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: {
        spacing: { before: 160 },
        indent: { left: 300 },
        border: { left: { style: BorderStyle.SINGLE, size: 18, space: 10, color: RULE } },
      },
    },
    {
      id: 'TableText',
      name: say('export.styleTable'),
      basedOn: 'Normal',
      run: { size: 22 },
      paragraph: { spacing: { before: 50, after: 50, line: 264, ...AUTO } },
    },
    {
      id: 'Footer',
      name: 'footer',
      basedOn: 'Normal',
      run: { size: 18, color: QUIET },
      paragraph: { spacing: { after: 0, line: 240, ...AUTO } },
    },
  ],
  characterStyles: [{ id: 'MarginNumber', name: say('export.styleNumber'), run: { bold: true } }],
})

/** One bullet list and, for each first number a document needs, one numbered list. */
export const numbering = (starts: number[]): INumberingOptions => ({
  config: [
    {
      reference: 'bullets',
      levels: levels((level) => ({ format: LevelFormat.BULLET, text: '•–·'[level % 3]! })),
    },
    ...starts.map((start) => ({
      reference: `numbers-${start}`,
      levels: levels((level) => ({
        format: LevelFormat.DECIMAL,
        text: `%${level + 1}.`,
        start: level ? 1 : start,
      })),
    })),
  ],
})
export const listIndent = (level: number) => 380 * (level + 1)
const levels = <T extends object>(each: (level: number) => T) =>
  Array.from({ length: 9 }, (_, level) => ({
    level,
    ...each(level),
    style: { paragraph: { indent: { left: listIndent(level), hanging: 320 } } },
  }))
