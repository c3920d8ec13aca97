import type { Stage } from '../stage.ts'

export async function handOver(stage: Stage): Promise<void> {
  stage.say('hand over')
}
