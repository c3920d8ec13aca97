import { Fragment } from 'react'
import { linkSentence, type CanvasLink } from '../../../../shared/queries/canvas.ts'
import { inLanguage } from '../../../../shared/methods/index.ts'
import { textOf } from '../../../../shared/record.ts'
import { tagOf } from '../../../i18n.ts'
import { Pill } from '../../../pieces/Marks.tsx'
import { useWords, type Words } from '../../../words.tsx'
import { brief } from '../names.ts'

/** A line as a sentence, people's words told apart from the app's. */
export function Sentence({ link }: { link: CanvasLink }) {
  const { t, language } = useWords()
  const reads = link.kind ? inLanguage(link.kind.reads, tagOf(language)) : '{from}: {to}'
  const text = link.row.text && 'text' in link.row.text ? link.row.text : null
  return (
    <>
      {reads
        .split(/(\{from\}|\{to\})/)
        .map((part, at) =>
          part === '{from}' || part === '{to}' ? (
            <Said key={at} end={link[part === '{from}' ? 'from' : 'to']} />
          ) : (
            <Fragment key={at}>{part}</Fragment>
          ),
        )}
      {text && text.text && (
        <>
          :{' '}
          <span className="map-words" lang={text.lang}>
            {text.text}
          </span>
        </>
      )}
      {link.both && (
        <>
          {' '}
          <Pill>{t('canvasMap.links.both')}</Pill>
        </>
      )}
    </>
  )
}

const Said = ({ end }: { end: CanvasLink['from'] }) => (
  <span className="map-words" lang={end.words.lang}>
    {end.words.text}
  </span>
)

/** The same as one text, for the name of a button or what is read aloud. */
export function lineInWords(link: CanvasLink, { t, language }: Words): string {
  const text = textOf(link.row.text)
  return [
    linkSentence(link, tagOf(language)) + (text ? `: ${text}` : ''),
    link.both ? t('canvasMap.links.both') : '',
  ]
    .filter(Boolean)
    .join(', ')
}
/** What a line would read as, before it is drawn. */
export const briefly = (link: Pick<CanvasLink, 'from' | 'to' | 'kind'>, language: string): string =>
  (link.kind ? inLanguage(link.kind.reads, language) : '{from}: {to}').replace(
    /\{(from|to)\}/g,
    (_, end: 'from' | 'to') => brief(link[end].words.text),
  )
