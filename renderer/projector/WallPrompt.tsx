import type { WallView } from '../../shared/queries/wall.ts'
import { WallClock, WallStitches } from './WallClock.tsx'

/** Letters above which a question is set smaller, so that all of it is on the wall. */
const long = 90
const longest = 200

/** The question, and nothing to take anybody's eyes from it. */
export function WallPrompt({ view }: { view: Extract<WallView, { scene: 'prompt' }> }) {
  const { title, prompt, topic, clock } = view
  const words = prompt || title
  const size = words.length > longest ? 'small' : words.length > long ? 'middle' : 'large'
  return (
    <>
      <div className="wall-head">
        <p className="wall-step">{prompt ? title : ''}</p>
        <WallClock clock={clock} />
      </div>
      <h1 className={`wall-question ${size}`}>{words}</h1>
      {topic && topic !== words && <p className="wall-topic">{topic}</p>}
      <WallStitches clock={clock} />
    </>
  )
}
