/** What the views of connections say. */
export const t = {
  title: 'Connections',
  new: 'New connection',
  columns: {
    group: 'Group',
    carrierGroupId: 'Carrier’s id',
    carrier: 'Carrier',
    status: 'Status',
    modified: 'Last change',
    created: 'Requested',
  },
  list: {
    search: 'Search',
    searchFor: 'Group name or carrier’s id',
    quick: 'Which connections',
    all: 'All',
    needsSomeone: 'Needs someone',
    underWay: 'Under way',
    nothing: 'No connections yet. Connect the first group to its carrier.',
  },
};
