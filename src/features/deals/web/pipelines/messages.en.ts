import { catalogue } from '#web/messages/catalogue.ts'

/** The words of pipelines and their stages. */
export const t = catalogue({
  'pipelines.title': 'Pipelines',
  'pipelines.note':
    'The way of a deal, from the first word to won or lost. The chance of each stage weighs the forecast.',
  'pipelines.locked': 'Managers and administrators can change this.',
  'pipelines.add': 'Add a pipeline',
  'pipelines.name': 'Name of the pipeline',
  'pipelines.named': 'New pipeline',
  'pipelines.default': 'New deals start here',
  'pipelines.makeDefault': 'Let new deals start here',
  'pipelines.delete': 'Delete the pipeline',
  'pipelines.more': 'More about {name}',
  'pipelines.deleted': '“{name}” is deleted.',
  'pipelines.stages': 'Stages of {name}',
  'pipelines.stage': 'Stage',
  'pipelines.stageName': 'Name of the stage {name}',
  'pipelines.kind': 'Kind of {name}',
  'pipelines.chance': 'Chance of {name}, in percent',
  'pipelines.kind.open': 'Open',
  'pipelines.kind.won': 'Won',
  'pipelines.kind.lost': 'Lost',
  'pipelines.percent': '{value} %',
  'pipelines.addStage': 'Add a stage',
  'pipelines.newStage': 'New stage',
  'pipelines.newStageAt': 'New stage {number}',
  'pipelines.removeStage': 'Remove the stage {name}',
  'pipelines.stageRemoved': 'The stage “{name}” is removed.',
  'pipelines.percentBad': 'Write a number from 0 to 100.',
})
