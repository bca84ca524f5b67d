// The names that crc::find() knows besides those in the catalogue.
// Source: the "Alias" lines of <https://reveng.sourceforge.io/crc-catalogue/all.htm>, then spellings in wide use.
#ifndef CRC_HEADERS_DETAIL_NAMES_ALIASES_HPP_INCLUDED
#define CRC_HEADERS_DETAIL_NAMES_ALIASES_HPP_INCLUDED

#include "../../catalogue.hpp"

CRC_TYPES_BEGIN

namespace detail {

// Lists are separated by commas; of a name only letters and digits count, and case does not. An algorithm is named by
// its primary name, and may have several rows.
struct alias_row {
    const char* algorithm;
    const char* names;
};

struct ambiguous_row {
    const char* names;
    const char* algorithms;  // the likeliest first
};

// A name belongs here only if everybody means the same algorithm by it.
inline constexpr alias_row aliases[] = {
    // RevEng's, less those that are former names or ambiguous.
    {"CRC-8/MAXIM-DOW", "DOW-CRC"},
    {"CRC-8/TECH-3250", "CRC-8/AES"},
    {"CRC-10/ATM", "CRC-10/I-610"},
    {"CRC-12/DECT", "X-CRC-12"},
    {"CRC-12/UMTS", "CRC-12/3GPP"},
    {"CRC-16/ARC", "CRC-16/LHA, CRC-IBM"},
    {"CRC-16/DECT-R", "R-CRC-16"},
    {"CRC-16/DECT-X", "X-CRC-16"},
    {"CRC-16/GENIBUS", "CRC-16/DARC, CRC-16/EPC, CRC-16/EPC-C1G2, CRC-16/I-CODE"},
    {"CRC-16/IBM-3740", "CRC-16/AUTOSAR"},
    {"CRC-16/IBM-SDLC", "CRC-16/ISO-HDLC, CRC-16/ISO-IEC-14443-3-B, CRC-16/X-25, CRC-B"},
    {"CRC-16/KERMIT", "CRC-16/BLUETOOTH, CRC-16/CCITT-TRUE, CRC-16/V-41-LSB"},
    {"CRC-16/PROFIBUS", "CRC-16/IEC-61158-2"},
    {"CRC-16/UMTS", "CRC-16/VERIFONE"},
    {"CRC-16/XMODEM", "CRC-16/ACORN, CRC-16/LTE, CRC-16/V-41-MSB, ZMODEM"},
    {"CRC-32/BZIP2", "CRC-32/AAL5, CRC-32/DECT-B, B-CRC-32"},
    {"CRC-32/CKSUM", "CKSUM"},
    {"CRC-32/ISCSI", "CRC-32/BASE91-C, CRC-32/CASTAGNOLI, CRC-32/INTERLAKEN, CRC-32/NVME"},
    {"CRC-32/ISO-HDLC", "CRC-32/ADCCP, CRC-32/V-42, CRC-32/XZ, PKZIP"},
    {"CRC-64/XZ", "CRC-64/GO-ECMA"},

    // The standard or the product that defines it, the last part of the name where nothing else ends like that, and the
    // names of other libraries, calculators and Wikipedia.
    {"CRC-7/MMC", "CRC-7/SD"},
    {"CRC-8/AUTOSAR", "CRC-8H2F, CRC-8/8H2F"},
    {"CRC-8/DVB-S2", "DVB-S2"},
    {"CRC-8/GSM-A", "CRC-8/SAE-J1850-ZERO"},
    {"CRC-8/HITAG", "HITAG"},
    {"CRC-8/I-432-1", "CRC-8/ATM-HEC, ATM-HEC, HEC"},
    {"CRC-8/MAXIM-DOW", "CRC-8/DOW, CRC-8/1-WIRE, CRC-8/DALLAS, CRC-8/DALLAS-MAXIM, CRC-8/IBUTTON, DS18B20"},
    {"CRC-8/MIFARE-MAD", "MIFARE-MAD"},
    {"CRC-8/NRSC-5", "CRC-8/SENSIRION, SENSIRION"},
    {"CRC-8/SAE-J1850", "CRC-8/J1850, SAE-J1850, J1850"},
    {"CRC-8/SMBUS", "SMBUS, SMBUS-PEC, CRC-8/SMBUS-PEC, PEC"},
    {"CRC-8/TECH-3250", "CRC-8/AES-EBU, AES-EBU"},
    {"CRC-15/MPT1327", "MPT1327"},
    {"CRC-16/ARC", "LHA"},
    {"CRC-16/DDS-110", "DDS-110"},
    {"CRC-16/DNP", "DNP, DNP3, CRC-16/DNP3, CRC-DNP"},
    {"CRC-16/EN-13757", "EN-13757, CRC-16/WIRELESS-M-BUS, WIRELESS-M-BUS, WM-BUS"},
    {"CRC-16/GENIBUS", "GENIBUS"},
    {"CRC-16/IBM-3740", "IBM-3740, CCITT-FALSE, CRC-CCITT-FALSE, CRC-CCITT-FFFF, CRC-CCITT-0xFFFF"},
    {"CRC-16/IBM-SDLC", "IBM-SDLC, SDLC, CRC-16/SDLC, CRC-16/HDLC, CRC-16/PPP, FCS-16, AX.25, CRC-16/AX.25"},
    {"CRC-16/IBM-SDLC", "CRC-16/ISO-14443-B, ISO-14443-B, LAPB, LAPD, CRC-16/ISDN"},
    {"CRC-16/ISO-IEC-14443-3-A", "CRC-16/ISO-14443-A, ISO-14443-A"},
    {"CRC-16/KERMIT", "CCITT-TRUE, CRC-CCITT-TRUE, CRC-CCITT-KERMIT, CRC-16/CCITT-KERMIT"},
    {"CRC-16/KERMIT", "802.15.4, IEEE-802.15.4, CRC-16/802.15.4, ZIGBEE, CRC-16/ZIGBEE"},
    {"CRC-16/LJ1200", "LJ1200"},
    {"CRC-16/MAXIM-DOW", "CRC-16/DOW, CRC-16/1-WIRE, CRC-16/DALLAS, CRC-16/DALLAS-MAXIM, CRC-16/IBUTTON"},
    {"CRC-16/MCRF4XX", "MCRF4XX, MAVLINK, CRC-16/MAVLINK"},
    {"CRC-16/MODBUS", "MODBUS-RTU, CRC-16/MODBUS-RTU"},
    {"CRC-16/PROFIBUS", "PROFIBUS"},
    {"CRC-16/RIELLO", "RIELLO"},
    {"CRC-16/SPI-FUJITSU", "SPI-FUJITSU, AUG-CCITT, CRC-AUG-CCITT, CRC-CCITT-1D0F, CRC-CCITT-0x1D0F"},
    {"CRC-16/T10-DIF", "T10-DIF, CRC-T10-DIF, T10, DIF, T10-PI, CRC-T10, CRC-16/T10, CRC-16/T10-PI"},
    {"CRC-16/TELEDISK", "TELEDISK"},
    {"CRC-16/TMS37157", "TMS37157"},
    {"CRC-16/UMTS", "BUYPASS, VERIFONE"},
    {"CRC-16/XMODEM", "XMODEM-CRC, CRC-16/YMODEM, YMODEM, CRC-16/ZMODEM, CRC-CCITT-XMODEM, CRC-16/CCITT-XMODEM"},
    {"CRC-16/XMODEM", "CRC-16/CCITT-ZERO, CRC-16/CCIT-ZERO, CRC-16/SD"},
    {"CRC-17/CAN-FD", "CRC-17, CRC-17/CAN"},
    {"CRC-21/CAN-FD", "CRC-21, CRC-21/CAN"},
    {"CRC-24/BLE", "BLE, CRC-24/BLUETOOTH, CRC-24/BLUETOOTH-LE"},
    {"CRC-24/LTE-A", "CRC-24Q, CRC-24/RTCM, RTCM, RTCM3"},
    {"CRC-24/OPENPGP", "OPENPGP, PGP, GNUPG, CRC-24/PGP, CRC-24/RADIX-64"},
    {"CRC-24/OS-9", "OS-9"},
    {"CRC-30/CDMA", "CRC-30"},
    {"CRC-32/AIXM", "AIXM"},
    {"CRC-32/BASE91-D", "BASE91-D"},
    {"CRC-32/BZIP2", "BZIP2, AAL5"},
    {"CRC-32/CD-ROM-EDC", "CD-ROM-EDC, CRC-32/EDC"},
    {"CRC-32/CKSUM", "POSIX"},
    {"CRC-32/ISCSI", "ISCSI, CASTAGNOLI, BASE91-C, CRC-32/SCTP, SCTP, BTRFS"},
    {"CRC-32/ISO-HDLC", "CRC-32/PKZIP, CRC-32/ZIP, ZIP, CRC-32/GZIP, GZIP, CRC-32/ZLIB, ZLIB, CRC-32/PNG, PNG, FCS-32"},
    {"CRC-32/ISO-HDLC", "CRC-32/ETHERNET, ETHERNET, CRC-32/IEEE, IEEE, CRC-32/IEEE-802.3, IEEE-802.3, CRC-32/HDLC"},
    {"CRC-32/ISO-HDLC", "802.3, CRC-32/802.3, FDDI, CRC-32/FDDI, 7Z, 7-ZIP, ARJ, LZIP, RAR"},
    {"CRC-32/ISO-HDLC", "802.11, IEEE-802.11, WI-FI"},
    {"CRC-32/ISO-HDLC", "CRC-32B"},  // PHP's; not B-CRC-32
    {"CRC-32/MPEG-2", "MPEG-2, CRC-32/MPEG, MPEG-TS"},
    {"CRC-64/NVME", "CRC-64/ROCKSOFT, ROCKSOFT"},
    {"CRC-64/REDIS", "REDIS"},
};

// Names that mean one algorithm here and another there. They hide former names.
inline constexpr ambiguous_row ambiguous_names[] = {
    {"CRC-3", "CRC-3/GSM, CRC-3/ROHC"},
    {"CRC-4", "CRC-4/G-704, CRC-4/INTERLAKEN"},
    {"CRC-5", "CRC-5/USB, CRC-5/EPC-C1G2, CRC-5/G-704"},
    {"CRC-6", "CRC-6/G-704, CRC-6/GSM, CRC-6/CDMA2000-A, CRC-6/CDMA2000-B, CRC-6/DARC"},
    {"CRC-6/CDMA2000", "CRC-6/CDMA2000-A, CRC-6/CDMA2000-B"},
    {"CRC-8", "CRC-8/SMBUS, CRC-8/MAXIM-DOW, CRC-8/SAE-J1850, CRC-8/AUTOSAR, CRC-8/DVB-S2"},
    {"CRC-8/ATM", "CRC-8/I-432-1, CRC-8/SMBUS"},
    {"CRC-8/CCITT", "CRC-8/SMBUS, CRC-8/I-432-1, CRC-8/ROHC"},
    {"CRC-8/GSM", "CRC-8/GSM-A, CRC-8/GSM-B"},
    {"CRC-12", "CRC-12/DECT, CRC-12/UMTS, CRC-12/CDMA2000, CRC-12/GSM"},
    {"CRC-14", "CRC-14/DARC, CRC-14/GSM"},
    {"CRC-16", "CRC-16/ARC, CRC-16/MODBUS, CRC-16/IBM-3740, CRC-16/XMODEM, CRC-16/KERMIT"},
    {"CRC-16/ANSI, CRC-ANSI, ANSI", "CRC-16/ARC, CRC-16/UMTS, CRC-16/MODBUS"},
    {"CRC-16/CCITT, CRC-CCITT, CRC-CCITT-16, CCITT, CCITT-16",
     "CRC-16/KERMIT, CRC-16/IBM-3740, CRC-16/XMODEM, CRC-16/IBM-SDLC, CRC-16/SPI-FUJITSU"},
    {"CRC-16/ITU-T, CRC-16/ITU, CRC-ITU-T, CRC-ITU", "CRC-16/XMODEM, CRC-16/IBM-3740, CRC-16/KERMIT, CRC-16/IBM-SDLC"},
    {"CRC-16/DECT", "CRC-16/DECT-R, CRC-16/DECT-X"},
    {"CRC-16/IBM, IBM", "CRC-16/ARC, CRC-16/IBM-3740, CRC-16/IBM-SDLC"},
    {"CRC-16/ISO-IEC-14443-3, CRC-16/ISO-14443, ISO-14443", "CRC-16/ISO-IEC-14443-3-A, CRC-16/IBM-SDLC"},
    {"CRC-16/OPENSAFETY", "CRC-16/OPENSAFETY-A, CRC-16/OPENSAFETY-B"},
    {"CRC-24", "CRC-24/OPENPGP, CRC-24/BLE, CRC-24/LTE-A, CRC-24/LTE-B"},
    {"CRC-24/FLEXRAY", "CRC-24/FLEXRAY-A, CRC-24/FLEXRAY-B"},
    {"CRC-24/LTE", "CRC-24/LTE-A, CRC-24/LTE-B"},
    {"CRC-64", "CRC-64/ECMA-182, CRC-64/XZ, CRC-64/GO-ISO, CRC-64/NVME, CRC-64/REDIS"},
    {"CRC-64/ECMA, ECMA, ECMA-182", "CRC-64/XZ, CRC-64/ECMA-182, CRC-64/WE"},
    {"1-WIRE, ONE-WIRE, DALLAS, DOW, IBUTTON, MAXIM, MAXIM-DOW", "CRC-8/MAXIM-DOW, CRC-16/MAXIM-DOW"},
    {"AUTOSAR", "CRC-8/AUTOSAR, CRC-16/IBM-3740, CRC-32/AUTOSAR"},
    {"BLUETOOTH", "CRC-24/BLE, CRC-16/KERMIT, CRC-8/BLUETOOTH"},
    {"CAN", "CRC-15/CAN, CRC-17/CAN-FD, CRC-21/CAN-FD"},
    {"CAN-FD", "CRC-17/CAN-FD, CRC-21/CAN-FD"},
    {"HDLC, ISO-HDLC, ISO-3309, PPP, ADCCP, V.42", "CRC-16/IBM-SDLC, CRC-32/ISO-HDLC"},
    {"ATM", "CRC-32/BZIP2, CRC-8/I-432-1, CRC-10/ATM"},
    {"DARC", "CRC-82/DARC, CRC-14/DARC, CRC-16/GENIBUS, CRC-8/DARC, CRC-6/DARC"},
    {"DECT", "CRC-16/DECT-R, CRC-16/DECT-X, CRC-12/DECT, CRC-32/BZIP2"},
    {"DVB", "CRC-32/MPEG-2, CRC-8/DVB-S2"},
    {"FLEXRAY", "CRC-24/FLEXRAY-A, CRC-24/FLEXRAY-B, CRC-11/FLEXRAY"},
    {"INTERLAKEN", "CRC-24/INTERLAKEN, CRC-32/ISCSI, CRC-4/INTERLAKEN"},
    {"ISDN", "CRC-16/IBM-SDLC, CRC-4/G-704"},
    {"LTE", "CRC-24/LTE-A, CRC-24/LTE-B, CRC-16/XMODEM, CRC-8/LTE"},
    {"SD, SD-CARD, MMC", "CRC-7/MMC, CRC-16/XMODEM"},
    {"V.41, CRC-16/V-41", "CRC-16/KERMIT, CRC-16/XMODEM"},
    {"NVME", "CRC-64/NVME, CRC-32/ISCSI, CRC-16/T10-DIF"},
    {"USB", "CRC-16/USB, CRC-5/USB"},
    {"XZ", "CRC-64/XZ, CRC-32/ISO-HDLC"},
};

// Names of algorithms that are not in the catalogue, at least not in every meaning of the name: unknown, with what comes
// nearest as suggestions. In the first two rows that is the algorithm with the polynomial of that name; its init and xorout
// are not the same everywhere. The checksums of ext4 do not end by inverting, as CRC-32C does, and Ogg's neither begins nor
// ends so.
inline constexpr ambiguous_row unknown_names[] = {
    {"JONES, CRC-64/JONES", "CRC-64/REDIS"},
    {"KOOPMAN, CRC-32/KOOPMAN, CRC-32K", "CRC-32/MEF"},
    {"EXT4, CRC-32/EXT4", "CRC-32/ISCSI, CRC-16/MODBUS"},
    {"OGG, CRC-32/OGG", "CRC-32/CKSUM, CRC-32/MPEG-2"},
    {"CRC-12-X", "CRC-12/DECT, CRC-12/UMTS, CRC-12/CDMA2000, CRC-12/GSM"},
};

}  // namespace detail

CRC_TYPES_END

#endif
