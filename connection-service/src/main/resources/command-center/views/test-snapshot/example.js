/** A document to begin with: a new family in plans that the group has. Nobody of these names, numbers and addresses exists. */

/** Lines of coverage that the family gets, where the group has a plan in them. */
const LINES = ['medical', 'dental', 'vision'];

/** @param plans of the group, as in GET /groups/{id}/plans; without any, the document has no coverages */
export function example(plans, now = new Date()) {
  const start = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1)).toISOString().slice(0, 10);
  const hired = now.toISOString().slice(0, 10);
  const home = {street_one: '12 Example Street', city: 'Astoria', state: 'OR', zip_code: '97103'};
  const document = {
    snapshot_mode: 'current_open',
    employee: {
      custom_individual_id: 'EXAMPLE-1',
      event_id: 'hired',
      employment: {
        employment_status: 'full-time',
        hours_worked: 40,
        occupation: 'Baker',
        employment_dates: {hire_date: hired},
        salary: {amount: 52000, type: 'salary', unit: 'annual', effective_date: hired},
      },
      person: {
        first_name: 'Robin', last_name: 'Example', date_of_birth: '1990-05-17', sex: 'F', ssn: '900650017',
        home_address: home, mailing_address: home,
      },
    },
    dependents: [{
      custom_individual_id: 'EXAMPLE-2',
      event_id: 'hired',
      relationship: 'child',
      person: {
        first_name: 'Kim', last_name: 'Example', date_of_birth: '2019-02-11', sex: 'M', ssn: null,
        home_address: home, mailing_address: home,
      },
    }],
    coverages: LINES.map(line => plans.find(plan => plan.line_of_coverage === line && plan.status === 'active'))
      .filter(Boolean).map(plan => coverage(plan, start)),
    events: [{id: 'hired', type: 'coverage', reason: 'new_hire', date: hired}],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function coverage(plan, start) {
  const enrolled = (type, id) => ({
    individual_type: type,
    custom_individual_id: id,
    effective_start_date: start,
    effective_end_date: '9999-12-31',
    event_id: 'hired',
  });
  return {
    carrier_id: plan.carrier_id,
    line_of_coverage: plan.line_of_coverage,
    plan_id: plan.id,
    enrolled_members: [enrolled('employee', 'EXAMPLE-1'), enrolled('dependent', 'EXAMPLE-2')],
  };
}
