import { EdgeLabelRenderer, type EdgeProps } from '@xyflow/react'
import { headAt } from './geometry.ts'
import { drawnAs, useNet, writtenOn, type ExchangeEdge } from './network.ts'
import { lineInWords } from './sentence.tsx'

/** What passes between two: a line sewn after its kind, an arrow at its end, and its words on it. */
export function Exchange({ id, data }: EdgeProps<ExchangeEdge>) {
  const { view, words, readOnly, change, drawn } = useNet()
  const line = drawn.get(id)
  if (!line || !data) return null
  const { link } = data
  const { path, start, end, bend } = line.bow
  const { kind, said } = writtenOn(link, words)
  const written = (
    <>
      {kind}
      {said && (
        <span className="said" lang={said.lang}>
          {said.text}
        </span>
      )}
    </>
  )
  const { x, y } = line.words
  const place = { transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }
  return (
    <>
      <g className={`exchange kind-${drawnAs(view, link.row.type)}`}>
        <path className="thread" d={path} />
        <path className="gap" d={path} />
        <polygon points={headAt(end, bend, 14)} />
        {link.both && <polygon points={headAt(start, bend, 14)} />}
      </g>
      <EdgeLabelRenderer>
        {readOnly ? (
          <span className="exchange-words nodrag nopan" style={place} aria-hidden>
            {written}
          </span>
        ) : (
          <button
            type="button"
            tabIndex={-1}
            className="exchange-words nodrag nopan"
            style={place}
            data-line={link.id}
            onClick={() => change(link.id)}
          >
            {written}
            <span className="sr">
              . {words.t('canvasMap.line.changeNamed', { sentence: lineInWords(link, words) })}
            </span>
          </button>
        )}
      </EdgeLabelRenderer>
    </>
  )
}
