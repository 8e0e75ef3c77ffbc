//! Files on disk. Only from this floor up is a file touched.

pub mod load;
