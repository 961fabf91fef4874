/** What the operators' view says. */
export const t = {
  title: 'Organizations',
  nothing: 'No organizations yet.',
  enter: 'Look inside',
  entered: name => `You are in ${name} now. That is recorded there.`,
  notEntered: 'This organization cannot be entered with your key.',
  explain: 'Counts of connections and snapshots that are open now, brought up to date every five seconds. To look inside is '
    + 'recorded in the organization’s audit log.',
  columns: {
    name: 'Organization',
    needs: 'Needs someone',
    connecting: 'Connections under way',
    sending: 'Snapshots under way',
    invalid: 'Invalid parts',
    oldest: 'Oldest waits since',
    actions: 'Actions',
  },
  letters: {
    title: 'Dead letters',
    none: 'Every event could be processed.',
    count: number => `${number} open.`,
    replay: 'Send again',
    discard: 'Give up',
    ask: {
      replay: 'Its consumer gets the event once more. If the cause is still there, it ends here again.',
      discard: 'What the event says will never reach its consumer. This cannot be undone.',
    },
    done: {replay: 'On its way to its consumer.', discard: 'Given up.'},
    columns: {type: 'Event', consumer: 'Consumer', reason: 'Why', when: 'Since'},
  },
};
