/** The connection that has an id which somebody else wanted. */
import {api} from '../../core/http.js';
import {link} from '../../core/router.js';

/** Address of its view, or null where there is none or it cannot be told; never fails. */
export async function connectionWith(carrierId, carrierGroupId, except = null) {
  try {
    const page = await api.page('/api/v1/group_connections',
      {carrier_id: carrierId, carrier_group_id: carrierGroupId, page_size: 2});
    const other = page.response.find(({id}) => id !== except);
    return other ? link(`/connections/${other.id}`) : null;
  } catch {
    return null;
  }
}
