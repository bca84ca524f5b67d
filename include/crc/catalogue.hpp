// The RevEng catalogue: 113 algorithms, one row each, with check and residue.
// Source: <https://reveng.sourceforge.io/crc-catalogue/all.htm>; every check and residue is recomputed by the tests.
#ifndef CRC_HEADERS_CATALOGUE_HPP_INCLUDED
#define CRC_HEADERS_CATALOGUE_HPP_INCLUDED

#include "params.hpp"

CRC_TYPES_BEGIN

// One row of the catalogue.
struct entry {
    const char* name;    // RevEng's primary name: "CRC-32/ISO-HDLC"
    const char* former;  // the name RevEng used before, or ""
    crc::params params;  // the parameters
    uint128 check;    // CRC of the nine bytes "123456789"
    uint128 residue;  // register, before xorout, after a message followed by its own CRC
};

CRC_TYPES_END

// A parameter of more than 64 bits.
#define CRC_U128(high, low) ::crc::make_uint128(high, low)

// clang-format off
// ROW(identifier, name, former name, width, poly, init, refin, refout, xorout, check, residue).
// Adding an algorithm is adding a row: the constant crc::identifier and the entry of crc::catalogue both come from it.
#define CRC_CATALOGUE(ROW)                                                                                                                                                                                                                  \
    ROW(crc3_gsm, "CRC-3/GSM", "", 3, 0x3, 0, false, false, 0x7, 0x4, 0x2)                                                                                                                                                                  \
    ROW(crc3_rohc, "CRC-3/ROHC", "", 3, 0x3, 0x7, true, true, 0, 0x6, 0)                                                                                                                                                                    \
    ROW(crc4_g_704, "CRC-4/G-704", "CRC-4/ITU", 4, 0x3, 0, true, true, 0, 0x7, 0)                                                                                                                                                           \
    ROW(crc4_interlaken, "CRC-4/INTERLAKEN", "", 4, 0x3, 0xf, false, false, 0xf, 0xb, 0x2)                                                                                                                                                  \
    ROW(crc5_epc_c1g2, "CRC-5/EPC-C1G2", "CRC-5/EPC", 5, 0x09, 0x09, false, false, 0, 0, 0)                                                                                                                                                 \
    ROW(crc5_g_704, "CRC-5/G-704", "CRC-5/ITU", 5, 0x15, 0, true, true, 0, 0x07, 0)                                                                                                                                                         \
    ROW(crc5_usb, "CRC-5/USB", "", 5, 0x05, 0x1f, true, true, 0x1f, 0x19, 0x06)                                                                                                                                                             \
    ROW(crc6_cdma2000_a, "CRC-6/CDMA2000-A", "", 6, 0x27, 0x3f, false, false, 0, 0x0d, 0)                                                                                                                                                   \
    ROW(crc6_cdma2000_b, "CRC-6/CDMA2000-B", "", 6, 0x07, 0x3f, false, false, 0, 0x3b, 0)                                                                                                                                                   \
    ROW(crc6_darc, "CRC-6/DARC", "", 6, 0x19, 0, true, true, 0, 0x26, 0)                                                                                                                                                                    \
    ROW(crc6_g_704, "CRC-6/G-704", "CRC-6/ITU", 6, 0x03, 0, true, true, 0, 0x06, 0)                                                                                                                                                         \
    ROW(crc6_gsm, "CRC-6/GSM", "", 6, 0x2f, 0, false, false, 0x3f, 0x13, 0x3a)                                                                                                                                                              \
    ROW(crc7_mmc, "CRC-7/MMC", "CRC-7", 7, 0x09, 0, false, false, 0, 0x75, 0)                                                                                                                                                               \
    ROW(crc7_rohc, "CRC-7/ROHC", "", 7, 0x4f, 0x7f, true, true, 0, 0x53, 0)                                                                                                                                                                 \
    ROW(crc7_umts, "CRC-7/UMTS", "", 7, 0x45, 0, false, false, 0, 0x61, 0)                                                                                                                                                                  \
    ROW(crc8_autosar, "CRC-8/AUTOSAR", "", 8, 0x2f, 0xff, false, false, 0xff, 0xdf, 0x42)                                                                                                                                                   \
    ROW(crc8_bluetooth, "CRC-8/BLUETOOTH", "", 8, 0xa7, 0, true, true, 0, 0x26, 0)                                                                                                                                                          \
    ROW(crc8_cdma2000, "CRC-8/CDMA2000", "", 8, 0x9b, 0xff, false, false, 0, 0xda, 0)                                                                                                                                                       \
    ROW(crc8_darc, "CRC-8/DARC", "", 8, 0x39, 0, true, true, 0, 0x15, 0)                                                                                                                                                                    \
    ROW(crc8_dvb_s2, "CRC-8/DVB-S2", "", 8, 0xd5, 0, false, false, 0, 0xbc, 0)                                                                                                                                                              \
    ROW(crc8_gsm_a, "CRC-8/GSM-A", "", 8, 0x1d, 0, false, false, 0, 0x37, 0)                                                                                                                                                                \
    ROW(crc8_gsm_b, "CRC-8/GSM-B", "", 8, 0x49, 0, false, false, 0xff, 0x94, 0x53)                                                                                                                                                          \
    ROW(crc8_hitag, "CRC-8/HITAG", "", 8, 0x1d, 0xff, false, false, 0, 0xb4, 0)                                                                                                                                                             \
    ROW(crc8_i_432_1, "CRC-8/I-432-1", "CRC-8/ITU", 8, 0x07, 0, false, false, 0x55, 0xa1, 0xac)                                                                                                                                             \
    ROW(crc8_i_code, "CRC-8/I-CODE", "", 8, 0x1d, 0xfd, false, false, 0, 0x7e, 0)                                                                                                                                                           \
    ROW(crc8_lte, "CRC-8/LTE", "", 8, 0x9b, 0, false, false, 0, 0xea, 0)                                                                                                                                                                    \
    ROW(crc8_maxim_dow, "CRC-8/MAXIM-DOW", "CRC-8/MAXIM", 8, 0x31, 0, true, true, 0, 0xa1, 0)                                                                                                                                               \
    ROW(crc8_mifare_mad, "CRC-8/MIFARE-MAD", "", 8, 0x1d, 0xc7, false, false, 0, 0x99, 0)                                                                                                                                                   \
    ROW(crc8_nrsc_5, "CRC-8/NRSC-5", "", 8, 0x31, 0xff, false, false, 0, 0xf7, 0)                                                                                                                                                           \
    ROW(crc8_opensafety, "CRC-8/OPENSAFETY", "", 8, 0x2f, 0, false, false, 0, 0x3e, 0)                                                                                                                                                      \
    ROW(crc8_rohc, "CRC-8/ROHC", "", 8, 0x07, 0xff, true, true, 0, 0xd0, 0)                                                                                                                                                                 \
    ROW(crc8_sae_j1850, "CRC-8/SAE-J1850", "", 8, 0x1d, 0xff, false, false, 0xff, 0x4b, 0xc4)                                                                                                                                               \
    ROW(crc8_smbus, "CRC-8/SMBUS", "CRC-8", 8, 0x07, 0, false, false, 0, 0xf4, 0)                                                                                                                                                           \
    ROW(crc8_tech_3250, "CRC-8/TECH-3250", "CRC-8/EBU", 8, 0x1d, 0xff, true, true, 0, 0x97, 0)                                                                                                                                              \
    ROW(crc8_wcdma, "CRC-8/WCDMA", "", 8, 0x9b, 0, true, true, 0, 0x25, 0)                                                                                                                                                                  \
    ROW(crc10_atm, "CRC-10/ATM", "CRC-10", 10, 0x233, 0, false, false, 0, 0x199, 0)                                                                                                                                                         \
    ROW(crc10_cdma2000, "CRC-10/CDMA2000", "", 10, 0x3d9, 0x3ff, false, false, 0, 0x233, 0)                                                                                                                                                 \
    ROW(crc10_gsm, "CRC-10/GSM", "", 10, 0x175, 0, false, false, 0x3ff, 0x12a, 0x0c6)                                                                                                                                                       \
    ROW(crc11_flexray, "CRC-11/FLEXRAY", "CRC-11", 11, 0x385, 0x01a, false, false, 0, 0x5a3, 0)                                                                                                                                             \
    ROW(crc11_umts, "CRC-11/UMTS", "", 11, 0x307, 0, false, false, 0, 0x061, 0)                                                                                                                                                             \
    ROW(crc12_cdma2000, "CRC-12/CDMA2000", "", 12, 0xf13, 0xfff, false, false, 0, 0xd4d, 0)                                                                                                                                                 \
    ROW(crc12_dect, "CRC-12/DECT", "", 12, 0x80f, 0, false, false, 0, 0xf5b, 0)                                                                                                                                                             \
    ROW(crc12_gsm, "CRC-12/GSM", "", 12, 0xd31, 0, false, false, 0xfff, 0xb34, 0x178)                                                                                                                                                       \
    ROW(crc12_umts, "CRC-12/UMTS", "", 12, 0x80f, 0, false, true, 0, 0xdaf, 0)                                                                                                                                                              \
    ROW(crc13_bbc, "CRC-13/BBC", "", 13, 0x1cf5, 0, false, false, 0, 0x04fa, 0)                                                                                                                                                             \
    ROW(crc14_darc, "CRC-14/DARC", "", 14, 0x0805, 0, true, true, 0, 0x082d, 0)                                                                                                                                                             \
    ROW(crc14_gsm, "CRC-14/GSM", "", 14, 0x202d, 0, false, false, 0x3fff, 0x30ae, 0x031e)                                                                                                                                                   \
    ROW(crc15_can, "CRC-15/CAN", "CRC-15", 15, 0x4599, 0, false, false, 0, 0x059e, 0)                                                                                                                                                       \
    ROW(crc15_mpt1327, "CRC-15/MPT1327", "", 15, 0x6815, 0, false, false, 0x0001, 0x2566, 0x6815)                                                                                                                                           \
    ROW(crc16_arc, "CRC-16/ARC", "ARC", 16, 0x8005, 0, true, true, 0, 0xbb3d, 0)                                                                                                                                                            \
    ROW(crc16_cdma2000, "CRC-16/CDMA2000", "", 16, 0xc867, 0xffff, false, false, 0, 0x4c06, 0)                                                                                                                                              \
    ROW(crc16_cms, "CRC-16/CMS", "", 16, 0x8005, 0xffff, false, false, 0, 0xaee7, 0)                                                                                                                                                        \
    ROW(crc16_dds_110, "CRC-16/DDS-110", "", 16, 0x8005, 0x800d, false, false, 0, 0x9ecf, 0)                                                                                                                                                \
    ROW(crc16_dect_r, "CRC-16/DECT-R", "", 16, 0x0589, 0, false, false, 0x0001, 0x007e, 0x0589)                                                                                                                                             \
    ROW(crc16_dect_x, "CRC-16/DECT-X", "", 16, 0x0589, 0, false, false, 0, 0x007f, 0)                                                                                                                                                       \
    ROW(crc16_dnp, "CRC-16/DNP", "", 16, 0x3d65, 0, true, true, 0xffff, 0xea82, 0x66c5)                                                                                                                                                     \
    ROW(crc16_en_13757, "CRC-16/EN-13757", "", 16, 0x3d65, 0, false, false, 0xffff, 0xc2b7, 0xa366)                                                                                                                                         \
    ROW(crc16_genibus, "CRC-16/GENIBUS", "", 16, 0x1021, 0xffff, false, false, 0xffff, 0xd64e, 0x1d0f)                                                                                                                                      \
    ROW(crc16_gsm, "CRC-16/GSM", "", 16, 0x1021, 0, false, false, 0xffff, 0xce3c, 0x1d0f)                                                                                                                                                   \
    ROW(crc16_ibm_3740, "CRC-16/IBM-3740", "CRC-16/CCITT-FALSE", 16, 0x1021, 0xffff, false, false, 0, 0x29b1, 0)                                                                                                                            \
    ROW(crc16_ibm_sdlc, "CRC-16/IBM-SDLC", "X-25", 16, 0x1021, 0xffff, true, true, 0xffff, 0x906e, 0xf0b8)                                                                                                                                  \
    ROW(crc16_iso_iec_14443_3_a, "CRC-16/ISO-IEC-14443-3-A", "CRC-A", 16, 0x1021, 0xc6c6, true, true, 0, 0xbf05, 0)                                                                                                                         \
    ROW(crc16_kermit, "CRC-16/KERMIT", "KERMIT", 16, 0x1021, 0, true, true, 0, 0x2189, 0)                                                                                                                                                   \
    ROW(crc16_lj1200, "CRC-16/LJ1200", "", 16, 0x6f63, 0, false, false, 0, 0xbdf4, 0)                                                                                                                                                       \
    ROW(crc16_m17, "CRC-16/M17", "", 16, 0x5935, 0xffff, false, false, 0, 0x772b, 0)                                                                                                                                                        \
    ROW(crc16_maxim_dow, "CRC-16/MAXIM-DOW", "CRC-16/MAXIM", 16, 0x8005, 0, true, true, 0xffff, 0x44c2, 0xb001)                                                                                                                             \
    ROW(crc16_mcrf4xx, "CRC-16/MCRF4XX", "", 16, 0x1021, 0xffff, true, true, 0, 0x6f91, 0)                                                                                                                                                  \
    ROW(crc16_modbus, "CRC-16/MODBUS", "MODBUS", 16, 0x8005, 0xffff, true, true, 0, 0x4b37, 0)                                                                                                                                              \
    ROW(crc16_nrsc_5, "CRC-16/NRSC-5", "", 16, 0x080b, 0xffff, true, true, 0, 0xa066, 0)                                                                                                                                                    \
    ROW(crc16_opensafety_a, "CRC-16/OPENSAFETY-A", "", 16, 0x5935, 0, false, false, 0, 0x5d38, 0)                                                                                                                                           \
    ROW(crc16_opensafety_b, "CRC-16/OPENSAFETY-B", "", 16, 0x755b, 0, false, false, 0, 0x20fe, 0)                                                                                                                                           \
    ROW(crc16_profibus, "CRC-16/PROFIBUS", "", 16, 0x1dcf, 0xffff, false, false, 0xffff, 0xa819, 0xe394)                                                                                                                                    \
    ROW(crc16_riello, "CRC-16/RIELLO", "", 16, 0x1021, 0xb2aa, true, true, 0, 0x63d0, 0)                                                                                                                                                    \
    ROW(crc16_spi_fujitsu, "CRC-16/SPI-FUJITSU", "CRC-16/AUG-CCITT", 16, 0x1021, 0x1d0f, false, false, 0, 0xe5cc, 0)                                                                                                                        \
    ROW(crc16_t10_dif, "CRC-16/T10-DIF", "", 16, 0x8bb7, 0, false, false, 0, 0xd0db, 0)                                                                                                                                                     \
    ROW(crc16_teledisk, "CRC-16/TELEDISK", "", 16, 0xa097, 0, false, false, 0, 0x0fb3, 0)                                                                                                                                                   \
    ROW(crc16_tms37157, "CRC-16/TMS37157", "", 16, 0x1021, 0x89ec, true, true, 0, 0x26b1, 0)                                                                                                                                                \
    ROW(crc16_umts, "CRC-16/UMTS", "CRC-16/BUYPASS", 16, 0x8005, 0, false, false, 0, 0xfee8, 0)                                                                                                                                             \
    ROW(crc16_usb, "CRC-16/USB", "", 16, 0x8005, 0xffff, true, true, 0xffff, 0xb4c8, 0xb001)                                                                                                                                                \
    ROW(crc16_xmodem, "CRC-16/XMODEM", "XMODEM", 16, 0x1021, 0, false, false, 0, 0x31c3, 0)                                                                                                                                                 \
    ROW(crc17_can_fd, "CRC-17/CAN-FD", "", 17, 0x1685b, 0, false, false, 0, 0x04f03, 0)                                                                                                                                                     \
    ROW(crc21_can_fd, "CRC-21/CAN-FD", "", 21, 0x102899, 0, false, false, 0, 0x0ed841, 0)                                                                                                                                                   \
    ROW(crc24_ble, "CRC-24/BLE", "", 24, 0x00065b, 0x555555, true, true, 0, 0xc25a56, 0)                                                                                                                                                    \
    ROW(crc24_flexray_a, "CRC-24/FLEXRAY-A", "", 24, 0x5d6dcb, 0xfedcba, false, false, 0, 0x7979bd, 0)                                                                                                                                      \
    ROW(crc24_flexray_b, "CRC-24/FLEXRAY-B", "", 24, 0x5d6dcb, 0xabcdef, false, false, 0, 0x1f23b8, 0)                                                                                                                                      \
    ROW(crc24_interlaken, "CRC-24/INTERLAKEN", "", 24, 0x328b63, 0xffffff, false, false, 0xffffff, 0xb4f3e6, 0x144e63)                                                                                                                      \
    ROW(crc24_lte_a, "CRC-24/LTE-A", "", 24, 0x864cfb, 0, false, false, 0, 0xcde703, 0)                                                                                                                                                     \
    ROW(crc24_lte_b, "CRC-24/LTE-B", "", 24, 0x800063, 0, false, false, 0, 0x23ef52, 0)                                                                                                                                                     \
    ROW(crc24_openpgp, "CRC-24/OPENPGP", "CRC-24", 24, 0x864cfb, 0xb704ce, false, false, 0, 0x21cf02, 0)                                                                                                                                    \
    ROW(crc24_os_9, "CRC-24/OS-9", "", 24, 0x800063, 0xffffff, false, false, 0xffffff, 0x200fa5, 0x800fe3)                                                                                                                                  \
    ROW(crc30_cdma, "CRC-30/CDMA", "", 30, 0x2030b9c7, 0x3fffffff, false, false, 0x3fffffff, 0x04c34abf, 0x34efa55a)                                                                                                                        \
    ROW(crc31_philips, "CRC-31/PHILIPS", "", 31, 0x04c11db7, 0x7fffffff, false, false, 0x7fffffff, 0x0ce9e46c, 0x4eaf26f1)                                                                                                                  \
    ROW(crc32_aixm, "CRC-32/AIXM", "CRC-32Q", 32, 0x814141ab, 0, false, false, 0, 0x3010bf7f, 0)                                                                                                                                            \
    ROW(crc32_autosar, "CRC-32/AUTOSAR", "", 32, 0xf4acfb13, 0xffffffff, true, true, 0xffffffff, 0x1697d06a, 0x904cddbf)                                                                                                                    \
    ROW(crc32_base91_d, "CRC-32/BASE91-D", "CRC-32D", 32, 0xa833982b, 0xffffffff, true, true, 0xffffffff, 0x87315576, 0x45270551)                                                                                                           \
    ROW(crc32_bzip2, "CRC-32/BZIP2", "", 32, 0x04c11db7, 0xffffffff, false, false, 0xffffffff, 0xfc891918, 0xc704dd7b)                                                                                                                      \
    ROW(crc32_cd_rom_edc, "CRC-32/CD-ROM-EDC", "", 32, 0x8001801b, 0, true, true, 0, 0x6ec2edc4, 0)                                                                                                                                         \
    ROW(crc32_cksum, "CRC-32/CKSUM", "CRC-32/POSIX", 32, 0x04c11db7, 0, false, false, 0xffffffff, 0x765e7680, 0xc704dd7b)                                                                                                                   \
    ROW(crc32_iscsi, "CRC-32/ISCSI", "CRC-32C", 32, 0x1edc6f41, 0xffffffff, true, true, 0xffffffff, 0xe3069283, 0xb798b438)                                                                                                                 \
    ROW(crc32_iso_hdlc, "CRC-32/ISO-HDLC", "CRC-32", 32, 0x04c11db7, 0xffffffff, true, true, 0xffffffff, 0xcbf43926, 0xdebb20e3)                                                                                                            \
    ROW(crc32_jamcrc, "CRC-32/JAMCRC", "JAMCRC", 32, 0x04c11db7, 0xffffffff, true, true, 0, 0x340bc6d9, 0)                                                                                                                                  \
    ROW(crc32_mef, "CRC-32/MEF", "", 32, 0x741b8cd7, 0xffffffff, true, true, 0, 0xd2c22f51, 0)                                                                                                                                              \
    ROW(crc32_mpeg_2, "CRC-32/MPEG-2", "", 32, 0x04c11db7, 0xffffffff, false, false, 0, 0x0376e6e7, 0)                                                                                                                                      \
    ROW(crc32_xfer, "CRC-32/XFER", "XFER", 32, 0x000000af, 0, false, false, 0, 0xbd0be338, 0)                                                                                                                                               \
    ROW(crc40_gsm, "CRC-40/GSM", "", 40, 0x0004820009, 0, false, false, 0xffffffffff, 0xd4164fc646, 0xc4ff8071ff)                                                                                                                           \
    ROW(crc64_ecma_182, "CRC-64/ECMA-182", "CRC-64", 64, 0x42f0e1eba9ea3693, 0, false, false, 0, 0x6c40df5f0b497347, 0)                                                                                                                     \
    ROW(crc64_go_iso, "CRC-64/GO-ISO", "", 64, 0x000000000000001b, 0xffffffffffffffff, true, true, 0xffffffffffffffff, 0xb90956c775a41001, 0x5300000000000000)                                                                              \
    ROW(crc64_ms, "CRC-64/MS", "", 64, 0x259c84cba6426349, 0xffffffffffffffff, true, true, 0, 0x75d4b74f024eceea, 0)                                                                                                                        \
    ROW(crc64_nvme, "CRC-64/NVME", "", 64, 0xad93d23594c93659, 0xffffffffffffffff, true, true, 0xffffffffffffffff, 0xae8b14860a799888, 0xf310303b2b6f6e42)                                                                                  \
    ROW(crc64_redis, "CRC-64/REDIS", "", 64, 0xad93d23594c935a9, 0, true, true, 0, 0xe9c6d914c4b8d9ca, 0)                                                                                                                                   \
    ROW(crc64_we, "CRC-64/WE", "", 64, 0x42f0e1eba9ea3693, 0xffffffffffffffff, false, false, 0xffffffffffffffff, 0x62ec59e3f1a4f00a, 0xfcacbebd5931a992)                                                                                    \
    ROW(crc64_xz, "CRC-64/XZ", "", 64, 0x42f0e1eba9ea3693, 0xffffffffffffffff, true, true, 0xffffffffffffffff, 0x995dc9bbdf1939fa, 0x49958c9abd7d353f)                                                                                      \
    ROW(crc82_darc, "CRC-82/DARC", "", 82, CRC_U128(0x308c, 0x0111011401440411), CRC_U128(0x0, 0x0000000000000000), true, true, CRC_U128(0x0, 0x0000000000000000), CRC_U128(0x9ea8, 0x3f625023801fd612), CRC_U128(0x0, 0x0000000000000000))

// The names people say, and RevEng's former names: NAME(name, identifier). The shortest ones (crc8, crc64 ...) have other
// meanings elsewhere, which crc::find() tells; here they mean what RevEng meant by them, as below.
#define CRC_CATALOGUE_NAMES(NAME) \
    NAME(crc4_itu, crc4_g_704) \
    NAME(crc5_epc, crc5_epc_c1g2) \
    NAME(crc5_itu, crc5_g_704) \
    NAME(crc6_itu, crc6_g_704) \
    NAME(crc7, crc7_mmc) \
    NAME(crc8_itu, crc8_i_432_1) \
    NAME(crc8_maxim, crc8_maxim_dow) \
    NAME(crc8, crc8_smbus) \
    NAME(crc8_ebu, crc8_tech_3250) \
    NAME(crc10, crc10_atm) \
    NAME(crc11, crc11_flexray) \
    NAME(crc15, crc15_can) \
    NAME(arc, crc16_arc) \
    NAME(crc16_ccitt_false, crc16_ibm_3740) \
    NAME(x_25, crc16_ibm_sdlc) \
    NAME(crc_a, crc16_iso_iec_14443_3_a) \
    NAME(kermit, crc16_kermit) \
    NAME(crc16_maxim, crc16_maxim_dow) \
    NAME(modbus, crc16_modbus) \
    NAME(crc16_aug_ccitt, crc16_spi_fujitsu) \
    NAME(crc16_buypass, crc16_umts) \
    NAME(xmodem, crc16_xmodem) \
    NAME(crc24, crc24_openpgp) \
    NAME(crc32q, crc32_aixm) \
    NAME(crc32d, crc32_base91_d) \
    NAME(crc32_posix, crc32_cksum) \
    NAME(crc32c, crc32_iscsi) \
    NAME(crc32, crc32_iso_hdlc) \
    NAME(jamcrc, crc32_jamcrc) \
    NAME(xfer, crc32_xfer) \
    NAME(crc64, crc64_ecma_182)
// clang-format on

CRC_TYPES_BEGIN

// crc::crc32_iso_hdlc and so on: RevEng's name in lower case, CRC- joined to the width, other separators underscores.
#define CRC_ROW(identifier, name, former, width, poly, init, refin, refout, xorout, check, residue) \
    inline constexpr params identifier{width, poly, init, refin, refout, xorout};
CRC_CATALOGUE(CRC_ROW)
#undef CRC_ROW

// All rows, in the order of width and name.
inline constexpr entry catalogue[] = {
#define CRC_ROW(identifier, name, former, width, poly, init, refin, refout, xorout, check, residue) \
    {name, former, identifier, check, residue},
    CRC_CATALOGUE(CRC_ROW)
#undef CRC_ROW
};

// The constants of these names.
#define CRC_NAME(name, identifier) inline constexpr params name = identifier;
CRC_CATALOGUE_NAMES(CRC_NAME)
#undef CRC_NAME

CRC_TYPES_END

#endif
