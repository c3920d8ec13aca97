import { Handle, Position, type NodeProps } from '@xyflow/react'
import { beginningOf } from '../../../pieces/beginning.ts'
import { Tape } from '../../../pieces/Tape.tsx'
import { linesInWords, useNet, type ActorNode } from './network.ts'

/** Somebody on the map: a card with its tape, ringed the heavier the more power it has, and the word for it. */
export function Actor({ id, data: { card } }: NodeProps<ActorNode>) {
  const net = useNet()
  const { view, words, readOnly } = net
  const power = card.row.power as 1 | 2 | 3 | null
  return (
    <>
      <Handle type="target" position={Position.Left} isConnectable={!readOnly} />
      <button
        type="button"
        className={['actor', power ? `power-${power}` : '', net.chosen === id ? 'chosen' : ''].join(' ')}
        data-mapped={id}
        data-actor={id}
        tabIndex={net.at === id ? 0 : -1}
        aria-pressed={net.chosen === id}
        onClick={(press) => net.press(card, press.currentTarget)}
        onFocus={() => net.here(id)}
        onKeyDown={(press) => net.keys(press, card)}
        onContextMenu={(press) => {
          if (readOnly) return
          press.preventDefault()
          net.menu(card, press.currentTarget)
        }}
      >
        {card.type && <Tape kind={card.type} lies="along" />}
        <span className="said" lang={card.words.lang}>
          {beginningOf(card.words.text, 160)}
        </span>
        {power && <span className="actor-power">{words.t(`canvasMap.power.${power}`)}</span>}
        <span className="sr">. {linesInWords(view, card, words)}</span>
      </button>
      <Handle type="source" position={Position.Right} isConnectable={!readOnly} />
    </>
  )
}
