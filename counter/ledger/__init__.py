"""The order of filings as a Merkle log: leaves, checkpoints, proofs. Pure: no database, no network, no clock."""
