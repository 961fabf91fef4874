/** A snapshot's document, read for people: who is in the family, who is covered by what, and from when to when. */
import {nameOf} from '../../core/directory.js';
import {words} from '../../core/format.js';
import {t} from '../../texts/snapshots.js';

/** The last day of what has no last day. */
export const OPEN_END = '9999-12-31';

/** Everybody in the family: {path, id, customId, type, relationship, person, entry, name}; the employee comes first. */
export function peopleOf(document) {
  const all = [
    ['/employee', 'employee', document.employee ?? {}],
    ...(document.dependents ?? []).map((entry, index) => [`/dependents/${index}`, 'dependent', entry]),
  ];
  return all.map(([path, type, entry]) => ({
    path,
    type,
    entry,
    id: entry.id,
    customId: entry.custom_individual_id,
    relationship: type === 'employee' ? 'employee' : entry.relationship,
    person: entry.person ?? {},
    name: nameOf(entry) || relationship(type === 'employee' ? 'employee' : entry.relationship),
  }));
}

/** The member that an enrollment or a change names, or undefined. */
export function memberOf(people, {individual_id: id, custom_individual_id: customId, individual_type: type}) {
  return people.find(member => (id && member.id === id) || (!id && customId && member.customId === customId))
    ?? (type === 'employee' && !id && !customId ? people[0] : undefined);
}

/** {index, coverage, enrollments: [{enrolled, member, from, until, state, event}]} for each coverage. */
export function coveragesOf(document, people, today) {
  const events = new Map((document.events ?? []).map(event => [event.id, event]));
  return (document.coverages ?? []).map((coverage, index) => ({
    index,
    coverage,
    enrollments: (coverage.enrolled_members ?? []).map(enrolled => ({
      enrolled,
      member: memberOf(people, enrolled),
      from: enrolled.effective_start_date,
      until: enrolled.effective_end_date,
      state: stateOf(enrolled, today),
      event: events.get(enrolled.event_id),
    })),
  }));
}

/** 'waived' (it ends before it begins), 'ended', 'later' or 'now'. Dates of the API order as texts. */
function stateOf({effective_start_date: from, effective_end_date: until}, today) {
  if (until < from) {
    return 'waived';
  }
  return until < today ? 'ended' : from > today ? 'later' : 'now';
}

/** Today in the reader's zone, as the API writes days. */
export function today(now = new Date()) {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-');
}

export const line = name => t.lines[name] ?? words(name);

export const relationship = name => t.relationships[name] ?? words(name ?? 'other');

/** Names for the ids that errors and warnings speak of: members, and plans where a name is known. */
export function namesOf(people, plans) {
  return new Map([
    ...[...plans].map(([id, name]) => [id, `“${name}”`]),
    ...people.filter(member => member.id).map(member => [member.id, member.name]),
  ]);
}

/**
 * Whether an error or a warning is about a coverage: by its path, or because it names its plan, or its line and one of its
 * members. Texts of carriers are free, so that one may be about nothing here.
 */
export function isAbout(text, {index, coverage, enrollments}) {
  if (new RegExp(`(^|[ ./])coverages[[/.]${index}(?![0-9])`).test(text)) {
    return true;
  }
  if (coverage.plan_id ? text.includes(coverage.plan_id) : coverage.plan_name && text.includes(`"${coverage.plan_name}"`)) {
    return !enrollments.length || !namesMember(text) || enrollments.some(({member}) => member?.id && text.includes(member.id));
  }
  return new RegExp(`\\b${coverage.line_of_coverage}\\b`).test(text)
    && enrollments.some(({member}) => member?.id && text.includes(member.id));
}

const namesMember = text => /\b(employee|dependent) [0-9a-f]{8}-/.test(text);

/** Whether it is about a member as such. */
export function isAboutMember(text, member) {
  const pointer = member.path === '/employee' ? /(^|[ .])employee\./ : new RegExp(`(^|[ .])dependents\\[${member.path.split('/')[2]}\\]`);
  return pointer.test(text);
}
