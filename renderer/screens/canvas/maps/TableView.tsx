import { useContext, useState } from 'react'
import type { CanvasColumn } from '../../../../shared/queries/canvas.ts'
import { namesGone } from '../../../../shared/queries/canvasSaid.ts'
import { inLanguage } from '../../../../shared/methods/index.ts'
import type { Lane } from '../../../../shared/methods/canvases.ts'
import { textOf } from '../../../../shared/record.ts'
import { tagOf } from '../../../i18n.ts'
import { Button } from '../../../pieces/Button.tsx'
import { useWords, type Words } from '../../../words.tsx'
import type { Chosen, SheetProps, ViewProps } from '../sheet.ts'
import { CanvasContext, turnTo } from '../state.ts'
import { LaneVoices } from '../together/CellVoices.tsx'
import { Card, Cell, type Drawn } from './Cell.tsx'
import { useCardMenu } from './CardMenu.tsx'
import './maps.css'
import { NetworkTables } from './NetworkTables.tsx'

export type TableProps = ViewProps & Partial<Pick<SheetProps, 'chosen' | 'onChoose'>>

/**
 * Any canvas as a table: the equal of its picture, with every card, comment, question and fact in words and every
 * deed at hand. What narrow windows and screens enlarged four times are offered.
 */
export function TableView({ view, readOnly, chosen, onChoose }: TableProps) {
  const words = useWords()
  const menus = useCardMenu(view)
  const [isDown, turn] = useState(false)
  const store = useContext(CanvasContext)
  // Choosing a place to fill leads to where one writes, in the drawer beside.
  const choose = onChoose && ((next: Chosen | null) => (onChoose(next), store && turnTo(store, 'write')))
  const on: Drawn = { view, words, readOnly, chosen: chosen ?? null, onChoose: choose, menus }
  const name = textOf(view.canvas.name)
  const caption = words.t('canvasMap.table.caption', { name })
  const hasColumns = view.columns.length > 0
  const areas = [...(hasColumns ? [] : view.heads), ...view.lanes.filter((lane) => !lane.nodes)]
  return (
    <div className="map-tables" data-map>
      {hasColumns && (
        <div className="joined" role="group" aria-label={words.t('canvasMap.table.way')}>
          <Button isOn={!isDown} onPress={() => turn(false)}>
            {words.t('canvasMap.table.across')}
          </Button>
          <Button isOn={isDown} onPress={() => turn(true)}>
            {words.t('canvasMap.table.down')}
          </Button>
        </div>
      )}
      {hasColumns && view.heads.length > 0 && (
        <AreasTable on={on} lanes={view.heads} caption={words.t('canvasMap.table.heads', { name })} />
      )}
      {view.method.family === 'network' && <NetworkTables on={on} />}
      {hasColumns ? (
        <LanesTable on={on} caption={caption} isDown={isDown} />
      ) : (
        areas.length > 0 && (
          <AreasTable
            on={on}
            lanes={areas}
            caption={view.method.family === 'network' ? words.t('canvasMap.net.beside') : caption}
          />
        )
      )}
      <Strays on={on} />
      {menus.over}
    </div>
  )
}

/** Lanes against columns; turned, columns against lanes. */
function LanesTable({ on, caption, isDown }: { on: Drawn; caption: string; isDown: boolean }) {
  const { view, words } = on
  const lanes = view.lanes.map((lane) => ({
    id: lane.id,
    head: <LaneHead lane={lane} on={on} />,
    name: laneTitle(lane, on),
  }))
  const columns = view.columns.map((column, at) => ({
    id: column.id,
    head: <ColumnHead column={column} at={at} words={words} />,
    name: column.title,
  }))
  const [down, across] = isDown ? [columns, lanes] : [lanes, columns]
  const corner = isDown
    ? view.method.step
      ? inLanguage(view.method.step, tagOf(words.language))
      : words.t('canvasMap.table.step')
    : words.t('canvasMap.table.lane')
  return (
    <div className="map-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="map-table">
        <caption className="sr">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {across.map((one) => (
              <th key={one.id} scope="col">
                {one.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {down.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.head}</th>
              {across.map((one) => (
                <td key={one.id}>
                  <span className="map-which" aria-hidden>
                    {one.name}
                  </span>
                  <Cell on={on} lane={isDown ? one.id : row.id} column={isDown ? row.id : one.id} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ColumnHead({ column, at, words }: { column: CanvasColumn; at: number; words: Words }) {
  const gone = column.step ? namesGone(column.step) : 0
  return (
    <>
      {column.step && <span className="num quiet">{at + 1}. </span>}
      <span lang={column.lang ?? undefined}>{column.title}</span>
      {gone > 0 && <span className="cv-gone"> {words.t('canvas.step.nameGone', { count: gone })}</span>}
    </>
  )
}

const laneTitle = (lane: Lane, on: Drawn) => inLanguage(lane.title, tagOf(on.words.language))

/** The name of a lane, its help, and the line beneath it: in words, as it is for the eye in the picture. */
function LaneHead({ lane, on }: { lane: Lane; on: Drawn }) {
  const lang = tagOf(on.words.language)
  return (
    <>
      {laneTitle(lane, on)}
      {lane.help && <span className="map-help">{inLanguage(lane.help, lang)}</span>}
      <LaneVoices view={on.view} lane={lane.id} />
      {lane.line && (
        <span className={`map-line ${lane.line.stitch}`}>{inLanguage(lane.line.title, lang)}</span>
      )}
    </>
  )
}

/** Areas, one beneath another: those above the columns, those of a free canvas, those beside a network. */
export function AreasTable({ on, lanes, caption }: { on: Drawn; lanes: readonly Lane[]; caption: string }) {
  const { t } = on.words
  return (
    <table className="map-table of-areas">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('canvasMap.table.area')}</th>
          <th scope="col">{t('canvasMap.table.there')}</th>
        </tr>
      </thead>
      <tbody>
        {lanes.map((lane) => (
          <tr key={lane.id}>
            <th scope="row">
              <LaneHead lane={lane} on={on} />
            </th>
            <td>
              <Cell on={on} lane={lane.id} column={null} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Cards whose lane or step is gone: nothing is lost, and each can be moved to a place that is here. */
function Strays({ on }: { on: Drawn }) {
  const { view, words } = on
  if (!view.stray.length) return null
  return (
    <section className="pile" data-place="stray">
      <h2 className="h-small">{words.t('canvasMap.table.stray')}</h2>
      <p>{words.t('canvasMap.table.strayBody')}</p>
      <ul className="map-cell">
        {view.stray.map((card) => (
          <li key={card.id}>
            <Card on={on} card={card} />
          </li>
        ))}
      </ul>
    </section>
  )
}
