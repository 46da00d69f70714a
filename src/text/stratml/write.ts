// StratML as it is written: Part 1 (StrategicPlan of ISO 17469-1) and Part 2 (PerformancePlanOrReport of ANSI/AIIM 22),
// elements in the order of their schemas. The same plan gives the same bytes.

import { block, element, writableText, XML_DECLARATION } from '../exchange/xml-write.ts'
import type { StratmlGoal, StratmlIndicator, StratmlObjective, StratmlPlan, StratmlResult, StratmlStakeholder } from './plan.ts'

const PART_1 = 'urn:ISO:std:iso:17469:tech:xsd:stratml_core'
const PART_2 = 'urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport'

type Part = 1 | 2

export function renderStrategicPlan(plan: StratmlPlan): string {
  return `${XML_DECLARATION}${block('StrategicPlan', { xmlns: PART_1 }, parts(plan, 1))}\n`
}

export function renderPerformancePlan(plan: StratmlPlan): string {
  return `${XML_DECLARATION}${block('PerformancePlanOrReport', { xmlns: PART_2, Type: 'Performance_Plan' }, parts(plan, 2))}\n`
}

function parts(plan: StratmlPlan, part: Part): readonly string[] {
  const { mission } = plan
  return [
    said('Name', plan.name), ...optional('Description', plan.description), ...optional('OtherInformation', plan.otherInformation),
    block('StrategicPlanCore', {}, [
      ...plan.organisations.map(({ name, acronym, identifier, description, stakeholders }) => block('Organization', {}, [said('Name', name), ...optional('Acronym', acronym), said('Identifier', identifier), ...optional('Description', description), ...stakeholders.map((one) => stakeholder(one, part))])),
      ...(mission === null ? [] : [block('Mission', {}, [said('Description', mission.description), said('Identifier', mission.identifier)])]),
      ...plan.goals.map((one) => goal(one, part)),
    ]),
    block('AdministrativeInformation', {}, [
      ...(part === 2 ? [said('Identifier', plan.identifier)] : []),
      ...day('StartDate', plan.start), ...day('EndDate', plan.end), ...day('PublicationDate', plan.published), said('Source', plan.source),
    ]),
  ]
}

function goal(one: StratmlGoal, part: Part): string {
  return block('Goal', {}, [...common(one, part), ...one.objectives.map((under) => block('Objective', {}, [...common(under, part), ...(part === 2 ? under.indicators.map(indicator) : [])]))])
}

/** A goal must have a description, empty where nothing was said. */
function common({ name, description, identifier, sequence, stakeholders, otherInformation }: Omit<StratmlObjective, 'indicators'>, part: Part): readonly string[] {
  return [said('Name', name), said('Description', description), said('Identifier', identifier), said('SequenceIndicator', sequence), ...stakeholders.map((one) => stakeholder(one, part)), ...optional('OtherInformation', otherInformation)]
}

function stakeholder({ name, description, roles }: StratmlStakeholder, part: Part): string {
  return block('Stakeholder', { StakeholderTypeType: 'Organization' }, [
    said('Name', name), ...optional('Description', description),
    ...(part === 2 ? roles.map((role) => block('Role', {}, [said('Name', role.name), element('RoleType', {}, role.type)])) : []),
  ])
}

function indicator({ identifier, sequence, dimension, unit, stage, type, instances, otherInformation }: StratmlIndicator): string {
  return block('PerformanceIndicator', { ValueChainStage: stage, PerformanceIndicatorType: type }, [
    said('SequenceIndicator', sequence), said('MeasurementDimension', dimension), said('UnitOfMeasurement', unit), said('Identifier', identifier),
    ...instances.map(({ targets, actuals }) => block('MeasurementInstance', {}, [...targets.map((one) => result('TargetResult', one)), ...actuals.map((one) => result('ActualResult', one))])),
    ...optional('OtherInformation', otherInformation),
  ])
}

function result(name: string, { start, end, units, descriptor, description }: StratmlResult): string {
  return block(name, {}, [
    ...day('StartDate', start), ...day('EndDate', end), ...(units === null ? [] : [element('NumberOfUnits', {}, decimal(units))]),
    ...(descriptor === null ? [] : [block('Descriptor', {}, [said('DescriptorName', descriptor.name), said('DescriptorValue', descriptor.value)])]), ...optional('Description', description),
  ])
}

/** `xsd:decimal` has no exponent. */
function decimal(value: number): string {
  return value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
}

function day(name: string, date: string | null): readonly string[] {
  return date === null ? [] : [element(name, {}, date)]
}

function optional(name: string, text: string): readonly string[] {
  return text === '' ? [] : [said(name, text)]
}

function said(name: string, text: string): string {
  return element(name, {}, writableText(text))
}
