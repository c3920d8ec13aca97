import { useState } from 'react'
import { actorsOf } from '../../../../shared/queries/canvasNetwork.ts'
import type { CanvasLink, Placed } from '../../../../shared/queries/canvas.ts'
import { inLanguage } from '../../../../shared/methods/index.ts'
import { textOf } from '../../../../shared/record.ts'
import { tagOf } from '../../../i18n.ts'
import { Button } from '../../../pieces/Button.tsx'
import { laneName } from '../names.ts'
import { LaneVoices } from '../together/CellVoices.tsx'
import { Card, type Drawn } from './Cell.tsx'
import { focusSoon } from './focus.ts'
import { ChangeLine } from './LineDialog.tsx'
import { lineInWords } from './sentence.tsx'

/** A network without its picture: who is involved with how much power, and what passes between whom. */
export function NetworkTables({ on }: { on: Drawn }) {
  const { view, words, readOnly, onChoose } = on
  const { t } = words
  const [changing, change] = useState<string | null>(null)
  const link = view.links.find((one) => one.id === changing)
  const lane = view.lanes.find((one) => one.nodes)
  const actors = actorsOf(view)
  if (!lane) return null
  return (
    <>
      <table className="map-table" data-place={`${lane.id} `}>
        <caption>{laneName(view, lane.id, words)}</caption>
        <thead>
          <Heads names={[t('canvasMap.net.who'), t('canvasMap.power.title'), t('canvasMap.links.title')]} />
        </thead>
        <tbody>
          {actors.map((card) => (
            <ActorRow key={card.id} on={on} card={card} />
          ))}
          {!actors.length && (
            <tr>
              <td colSpan={3} className="quiet">
                {t('canvasMap.net.none')}
              </td>
            </tr>
          )}
        </tbody>
      </table>
      <LaneVoices view={view} lane={lane.id} />
      {!readOnly && onChoose && (
        <p>
          <Button onPress={() => onChoose({ lane: lane.id, column: null })}>
            {t('canvasMap.net.addActor', { lane: laneName(view, lane.id, words) })}
          </Button>
        </p>
      )}
      {view.links.length > 0 && (
        <table className="map-table">
          <caption>{t('canvasMap.net.passes')}</caption>
          <thead>
            <Heads
              names={[
                t('canvasMap.line.from'),
                t('canvasMap.net.what'),
                t('canvasMap.line.to'),
                t('canvasMap.net.both'),
                t('canvasMap.line.words'),
                ...(readOnly ? [] : [t('canvasMap.line.change')]),
              ]}
            />
          </thead>
          <tbody>
            {view.links.map((one) => (
              <ExchangeRow key={one.id} on={on} link={one} onChange={change} />
            ))}
          </tbody>
        </table>
      )}
      {link && (
        <ChangeLine
          view={view}
          link={link}
          onClose={() => {
            change(null)
            focusSoon(
              () => document.querySelector(`[data-line="${CSS.escape(link.id)}"]`),
              () => document.querySelector('[data-line]'),
            )
          }}
        />
      )}
    </>
  )
}

const Heads = ({ names }: { names: readonly string[] }) => (
  <tr>
    {names.map((name) => (
      <th key={name} scope="col">
        {name}
      </th>
    ))}
  </tr>
)

/** The name of a column where the row stands on its own: the table is too narrow for its head. */
const Which = ({ name }: { name: string }) => (
  <span className="map-which" aria-hidden>
    {name}
  </span>
)

function ActorRow({ on, card }: { on: Drawn; card: Placed }) {
  const { t } = on.words
  const count = on.view.links.filter((one) => one.from.id === card.id || one.to.id === card.id).length
  return (
    <tr>
      <th scope="row">
        <Card on={on} card={card} isPowerHidden />
      </th>
      <td>
        {card.row.power ? (
          t(`canvasMap.power.${card.row.power as 1 | 2 | 3}`)
        ) : (
          <span className="quiet">{t('canvasMap.power.none')}</span>
        )}
      </td>
      <td>{t('canvasMap.net.lines', { count })}</td>
    </tr>
  )
}

interface ExchangeProps {
  on: Drawn
  link: CanvasLink
  onChange: (id: string) => void
}

function ExchangeRow({ on, link, onChange }: ExchangeProps) {
  const { words, readOnly } = on
  const { t, language } = words
  const text = link.row.text && 'text' in link.row.text ? link.row.text : null
  return (
    <tr>
      <th scope="row" lang={link.from.words.lang}>
        {link.from.words.text}
      </th>
      <td>
        <Which name={t('canvasMap.net.what')} />
        {link.kind ? inLanguage(link.kind.title, tagOf(language)) : (link.row.type ?? '')}
      </td>
      <td>
        <Which name={t('canvasMap.line.to')} />
        <span lang={link.to.words.lang}>{link.to.words.text}</span>
      </td>
      <td>
        <Which name={t('canvasMap.net.both')} />
        {t(link.both ? 'canvasMap.net.yes' : 'canvasMap.net.no')}
      </td>
      <td className={text ? undefined : 'map-none'}>
        <Which name={t('canvasMap.line.words')} />
        <span lang={text?.lang}>{textOf(link.row.text)}</span>
      </td>
      {!readOnly && (
        <td>
          <button
            type="button"
            className="btn"
            data-line={link.id}
            aria-label={t('canvasMap.line.changeNamed', { sentence: lineInWords(link, words) })}
            onClick={() => onChange(link.id)}
          >
            {t('canvasMap.line.change')}
          </button>
        </td>
      )}
    </tr>
  )
}
