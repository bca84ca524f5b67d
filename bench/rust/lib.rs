//! Each CRC as two C functions: of one message, and of the message that goes on from a finished CRC.

use rscrypto::Checksum;
use std::ffi::c_char;
use std::slice::from_raw_parts;

/// Names the versions.
#[no_mangle]
pub extern "C" fn crc_rust_lock() -> *const c_char {
    concat!(include_str!("Cargo.lock"), "\0").as_ptr().cast()
}

macro_rules! export {
    ($of:ident, $on:ident, $value:ty, $one:expr, $start:expr) => {
        /// # Safety
        /// There are `n` bytes at `p`.
        #[no_mangle]
        pub unsafe extern "C" fn $of(p: *const u8, n: usize) -> $value {
            $one(from_raw_parts(p, n))
        }

        /// # Safety
        /// There are `n` bytes at `p`.
        #[no_mangle]
        pub unsafe extern "C" fn $on(crc: $value, p: *const u8, n: usize) -> $value {
            let mut state = $start(crc);
            state.update(from_raw_parts(p, n));
            state.finalize()
        }
    };
}

macro_rules! export_rscrypto {
    ($of:ident, $on:ident, $value:ty, $type:ty) => {
        export!($of, $on, $value, <$type>::checksum, <$type>::with_initial);
    };
}

export!(
    crc32fast_of,
    crc32fast_on,
    u32,
    crc32fast::hash,
    crc32fast::Hasher::new_with_initial
);
export_rscrypto!(
    rscrypto_crc24_openpgp_of,
    rscrypto_crc24_openpgp_on,
    u32,
    rscrypto::Crc24OpenPgp
);
export_rscrypto!(rscrypto_crc32_of, rscrypto_crc32_on, u32, rscrypto::Crc32);
export_rscrypto!(
    rscrypto_crc32c_of,
    rscrypto_crc32c_on,
    u32,
    rscrypto::Crc32C
);
export_rscrypto!(
    rscrypto_crc64_nvme_of,
    rscrypto_crc64_nvme_on,
    u64,
    rscrypto::Crc64Nvme
);
