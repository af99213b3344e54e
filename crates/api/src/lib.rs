//! Wire types of the portal's API and its client over a transport.
